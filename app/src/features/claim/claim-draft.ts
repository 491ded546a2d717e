import { useCallback, useEffect, useRef, useState } from 'react'
import type { EvidencePackage, HashedFile } from './evidence-package.ts'
import { forgetClaim, keepClaim, readKeptClaim } from './kept-claim.ts'

/** What the charity has prepared; kept while it looks at the package, changes it and sends it. */
export interface ClaimDraft {
  files: readonly HashedFile[]
  statement: string
  evidence: EvidencePackage | undefined
  /** The package is where others find it: in the store, or saved on this device. */
  handedIn: boolean
  /** The form was left and come back to. */
  returned: boolean
  /** It comes from an earlier visit. */
  restored: boolean
  /** Names of files of that visit that must be chosen again. */
  lost: readonly string[]
}

export type ChangeDraft = (change: Partial<ClaimDraft> | ((known: ClaimDraft) => Partial<ClaimDraft>)) => void

const EMPTY: ClaimDraft = {
  files: [],
  statement: '',
  evidence: undefined,
  handedIn: false,
  returned: false,
  restored: false,
  lost: [],
}
/** Milliseconds after the last change. */
const KEEP_AFTER = 400

/** A draft that survives closing the page. `name` says which claim it is for; `wanted`: somebody may prepare it. */
export function useClaimDraft(name: string, wanted: boolean) {
  const [draft, setDraft] = useState(EMPTY)
  const touched = useRef(false)
  const onDraft: ChangeDraft = useCallback((change) => {
    touched.current = true
    setDraft((known) => ({ ...known, ...(typeof change === 'function' ? change(known) : change) }))
  }, [])
  useEffect(() => {
    if (!wanted) return
    let gone = false
    void readKeptClaim(name).then((kept) => {
      if (kept && !gone && !touched.current) setDraft({ ...EMPTY, ...kept, restored: true })
    })
    return () => {
      gone = true
    }
  }, [name, wanted])
  const { files, statement } = draft
  useEffect(() => {
    if (!touched.current) return
    const timer = setTimeout(() => void keepClaim(name, statement, files), KEEP_AFTER)
    return () => clearTimeout(timer)
  }, [name, statement, files])
  const forget = () => {
    touched.current = false
    setDraft(EMPTY)
    void forgetClaim(name)
  }
  return { draft, onDraft, forget }
}
