import { expect } from 'chai'
import { type PushSurroundings, pushObstacle } from '../../../app/src/features/follow/push.ts'

const around: PushSurroundings = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  maxTouchPoints: 0,
  standalone: false,
  hasPush: true,
  hasWorkers: true,
  permission: 'default',
}
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'
const iPad = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15'

describe('messages in a browser', () => {
  it('can be asked for where the browser has them, granted or not yet decided', () => {
    expect(pushObstacle(around)).to.equal(undefined)
    expect(pushObstacle({ ...around, permission: 'granted' })).to.equal(undefined)
  })

  it('are named as denied, not as missing, when the visitor has denied them', () => {
    expect(pushObstacle({ ...around, permission: 'denied' })).to.equal('denied')
  })

  it('are missing without push, without workers, without notifications', () => {
    for (const lack of [{ hasPush: false }, { hasWorkers: false }, { permission: undefined }]) {
      expect(pushObstacle({ ...around, ...lack })).to.equal('unsupported')
    }
  })

  it('need the home screen on an iPhone or iPad, and nothing more once opened from there', () => {
    const lacking = { ...around, hasPush: false, permission: undefined }
    expect(pushObstacle({ ...lacking, userAgent: iPhone, maxTouchPoints: 5 })).to.equal('homeScreen')
    expect(pushObstacle({ ...lacking, userAgent: iPad, maxTouchPoints: 5 })).to.equal('homeScreen')
    expect(pushObstacle({ ...lacking, userAgent: iPad, maxTouchPoints: 0 })).to.equal('unsupported')
    expect(pushObstacle({ ...around, userAgent: iPhone, maxTouchPoints: 5, standalone: true })).to.equal(undefined)
  })
})
