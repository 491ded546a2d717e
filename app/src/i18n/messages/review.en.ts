export const review = {
  title: 'Evidence to examine',
}
