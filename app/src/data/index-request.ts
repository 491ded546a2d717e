/** How an index is asked: it learns nothing of the visitor, and leads nowhere else. */
export const INDEX_REQUEST: RequestInit = {
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  // With the answer's ETag: what has not changed is not sent again.
  cache: 'no-cache',
}
