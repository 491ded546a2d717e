// Turns an SVG into a PNG beside the thread that answers requests. Plain JavaScript: it is started by its path.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

await initWasm(readFileSync(workerData.wasm))

parentPort?.on('message', ({ id, svg }) => {
  try {
    const picture = new Resvg(svg)
    const image = picture.render()
    const png = image.asPng()
    image.free()
    picture.free()
    parentPort?.postMessage({ id, png }, [png.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, problem: String(error) })
  }
})
