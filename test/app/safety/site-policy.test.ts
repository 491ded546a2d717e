import { expect } from 'chai'
import { CONTENT_SECURITY_POLICY, META_POLICY } from '../../../app/build/content-security-policy.ts'
import { SECURITY_HEADERS } from '../../../scripts/serve-app.ts'

describe('the content security policy', () => {
  it('is the same in the header and in the page, but for what only a header may say', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).to.equal(CONTENT_SECURITY_POLICY)
    const inPage = META_POLICY.split('; ')
    const onlyInHeader = CONTENT_SECURITY_POLICY.split('; ').filter((directive) => !inPage.includes(directive))
    expect(onlyInHeader).to.deep.equal(["frame-ancestors 'none'"])
  })

  it('lets nothing in that is not named: no inline script or style, no data, no foreign script, frame or form', () => {
    expect(META_POLICY).to.match(/^default-src 'none'; /)
    expect(META_POLICY).not.to.match(/unsafe|data:|(?<!:)\*/)
    for (const directive of [
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      expect(META_POLICY.split('; ')).to.include(directive)
    }
    expect(META_POLICY.split('; ')).to.include.members(["require-trusted-types-for 'script'", 'trusted-types amana'])
  })
})
