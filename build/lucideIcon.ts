import { createElement, type SVGProps } from 'react'

type Drawn = { node: [string, Record<string, string>][] }

/**
 * What makes a component of an icon of lucide, in the shortest way: theirs also knows sizes, contexts
 * and names that are asked for nowhere here, and would be a hundredth of all that a counter loads.
 */
export default ({ node }: Drawn) =>
  function Icon(props: SVGProps<SVGSVGElement>) {
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        ...props,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
  }
