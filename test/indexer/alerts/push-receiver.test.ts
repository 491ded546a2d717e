import { expect } from 'chai'
import { decrypt, fromBase64url, receiverOf } from './push-receiver.ts'

describe('the receiver that the tests use', () => {
  // RFC 8291, section 5.
  const EXAMPLE = {
    privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    publicKey: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  }
  const MESSAGE =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
    'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'

  it('reads the example of RFC 8291', async () => {
    const plain = await decrypt(fromBase64url(MESSAGE), await receiverOf(EXAMPLE))
    expect(plain).to.equal('When I grow up, I want to be a watermelon')
  })

  it('reads nothing that was changed, or is for somebody else', async () => {
    const changed = fromBase64url(MESSAGE)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    const other = await receiverOf({ ...EXAMPLE, auth: 'BTBZMqHH6r4Tts7J_aSIgQ' })
    for (const attempt of [decrypt(changed, await receiverOf(EXAMPLE)), decrypt(fromBase64url(MESSAGE), other)]) {
      expect(await attempt.catch((error: Error) => error.name)).to.equal('OperationError')
    }
  })
})
