import { expect } from 'chai'
import { noticeOf, ownAddress } from '../../../app/service-worker/push-notice.ts'

const ORIGIN = 'https://amana.example'
const notification = {
  title: 'مرحلة جديدة',
  body: 'أُقرّ صرف المرحلة 2',
  navigate: `${ORIGIN}/ar/c/eip155:1:0x5FbDB2315678afecb367f032d93F642f64180aa3`,
  lang: 'ar',
  dir: 'rtl',
  tag: 'campaign',
  actions: [{ action: 'withdraw', title: 'إيقاف', navigate: 'https://api.example/v1/alerts/withdraw/x' }],
}
const message = (changed: object = {}) =>
  JSON.stringify({ web_push: 8030, notification: { ...notification, ...changed } })

describe('a push message', () => {
  it('is shown as it was written, in its language', () => {
    expect(noticeOf(message(), ORIGIN)).to.deep.equal({
      title: notification.title,
      options: {
        body: notification.body,
        lang: 'ar',
        dir: 'rtl',
        tag: 'campaign',
        icon: '/icon-192.png',
        data: notification.navigate,
      },
    })
  })

  it('that is none is not shown', () => {
    for (const text of [
      '',
      'hello',
      '[]',
      '{"web_push":1}',
      message({ title: '' }),
      message({ dir: 'up' }),
      message({ title: 'x'.repeat(301) }),
    ]) {
      expect(noticeOf(text, ORIGIN), text.slice(0, 60)).to.equal(undefined)
    }
  })

  it('leads nowhere but to this site, whoever sent it', () => {
    for (const navigate of [
      'https://evil.example/',
      'https://amana.example@evil.example/',
      '//evil.example/en',
      'javascript:alert(1)',
      'blob:https://amana.example/1b9d6bcd',
      'http://[',
    ]) {
      expect(noticeOf(message({ navigate }), ORIGIN)?.options.data, navigate).to.equal(`${ORIGIN}/`)
    }
    expect(ownAddress('/en/settings', ORIGIN)).to.equal(`${ORIGIN}/en/settings`)
    expect(ownAddress(undefined, ORIGIN)).to.equal(`${ORIGIN}/`)
  })
})
