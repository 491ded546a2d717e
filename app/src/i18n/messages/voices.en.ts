export const voices = {
  title: 'Ask in public',
}
