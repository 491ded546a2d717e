import type { ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import { Button } from './button.tsx'

interface SaveButtonProps {
  fileName: string
  /** Made when it is asked for. */
  content: () => Blob | string | Promise<Blob | string>
  type?: string
  children?: ReactNode
}

/** Saves a file on the visitor's device. */
export function SaveButton({ fileName, content, type = 'application/json', children }: SaveButtonProps) {
  const text = useText()
  return <Button onClick={async () => saveFile(fileName, await content(), type)}>{children ?? text.shell.save}</Button>
}

export function saveFile(fileName: string, content: Blob | string, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken hold of the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
