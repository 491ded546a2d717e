export const create = {
  title: 'New campaign',
}
