/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The commit this build was made from. */
  readonly AMANA_BUILD: string
}
