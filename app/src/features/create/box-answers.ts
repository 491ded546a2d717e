import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Address, Hex } from 'viem'
import { checkAnswer, withProof } from './proofs.ts'
import { useWizard } from './wizard.tsx'

const EVERY = 8_000

/** Answers that wait in the signature box, taken into the plan as they come, each checked here first. */
export function useBoxAnswers(indexUrl: string | undefined, charity: Address, hash: Hex) {
  const { chain, draft, change } = useWizard()
  const { chainId } = chain
  const query = useQuery({
    queryKey: ['draft-box', indexUrl, chainId, charity, hash],
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      const [{ answersInBox }, { IndexError }] = await Promise.all([
        import('../../data/draft-box.ts'),
        import('../../data/index-client.ts'),
      ])
      try {
        return await answersInBox(indexUrl, { chainId, charity, draft: hash }, signal)
      } catch (error) {
        if (error instanceof IndexError) return null
        throw error
      }
    },
    // Only where it was opened: a question about a draft that no box has is an error in the browser's eyes.
    enabled: indexUrl !== undefined && draft.box === hash,
    refetchInterval: ({ state }) => (state.data ? EVERY : false),
    retry: false,
  })
  const { data } = query
  useEffect(() => {
    const take = async () => {
      for (const { role, account, proof } of data?.invited ?? []) {
        const known = draft.proofs.some((one) => one.signature === proof?.signature)
        if (!proof || known) continue
        const answer = { kind: 'proof-of-control', chainId, charity, draft: hash, role, account, ...proof } as const
        const checked = await checkAnswer(chain, draft, answer)
        if ('proof' in checked) change(({ proofs }) => ({ proofs: withProof(proofs, checked.proof) }))
      }
    }
    void take()
  }, [data, chain, chainId, charity, hash, draft, change])
  return { isOpen: Boolean(data) }
}
