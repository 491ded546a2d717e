import { db } from 'ponder:api'
import schema from 'ponder:schema'
import { graphql } from 'ponder'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'

/** Every table of the index, by GraphQL: amounts are strings, lists have 1,000 rows at most. */
export function graphqlRoutes() {
  const router = createRouter()
  const answer = graphql({ db, schema }, { maxOperationDepth: 8, maxOperationTokens: 1_000, maxOperationAliases: 10 })
  router.get('/graphql', () => {
    // The page that Ponder would show loads scripts of others.
    throw new Problem(405, 'post-only', 'Send a query by POST, as {"query": "{ campaigns { items { name } } }"}.')
  })
  router.post('/graphql', answer)
  return router
}
