import { type Axis, type Shape, shapesBetween } from '../../core/timeline/shapes.ts'

/** The stretch of the axis beside one line of the timeline. The dates in words say the same. */
export function AxisSvg({
  axis,
  top,
  height,
  className,
}: {
  axis: Axis
  top: number
  height: number
  className: string | undefined
}) {
  return (
    <svg
      className={className}
      aria-hidden="true"
      width={axis.width}
      height={height}
      viewBox={`0 ${top} ${axis.width} ${height}`}
    >
      {shapesBetween(axis, top, top + height).map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity of their own and are drawn anew together
        <Drawn key={index} {...shape} />
      ))}
    </svg>
  )
}

function Drawn({ tag: Tag, ...attributes }: Shape) {
  return <Tag {...attributes} />
}
