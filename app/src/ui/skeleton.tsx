interface SkeletonProps {
  /** What is being waited for, for those who cannot see the grey lines; none beside another that says it. */
  label?: string
  lines?: number
  /** The final height, as a CSS length, so that nothing moves when the content comes. */
  height?: string
}

export function Skeleton({ label, lines = 3, height }: SkeletonProps) {
  return (
    <div className="skeleton" role={label && 'status'} style={height ? { blockSize: height } : undefined}>
      {label && <span className="visually-hidden">{label}</span>}
      {height ? <i /> : Array.from({ length: lines }, (_, line) => line).map((line) => <i key={line} />)}
    </div>
  )
}
