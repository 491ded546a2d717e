import { cors } from 'hono/cors'

/**
 * Everything here is public and knows no visitor: pages of any site may ask, none with the visitor's cookies. What an answer
 * says beside its body may be read too, so that pages ask again only for what has changed, and wait when they are told to.
 */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  exposeHeaders: ['etag', 'retry-after', 'content-length'],
  maxAge: 86_400,
})
