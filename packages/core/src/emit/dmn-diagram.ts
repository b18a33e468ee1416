/** The parts of a DMN model -> its diagram: a shape for each part, a line for each need. */
import { requirement } from './dmn-elements.js'
import { placesOf, size, type Part, type Place } from './dmn-places.js'
import { element, type XmlElement } from './xml.js'

/** @param parts each after those that it needs */
export function diagram(parts: readonly Part[]): XmlElement {
  const places = placesOf(parts)
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 }
  const waypoint = ({ x, y }: Place) => element('di:waypoint', { x, y })
  return element('dmndi:DMNDI', {}, [
    element('dmndi:DMNDiagram', { id: 'diagram' }, [
      ...parts.map(({ id }) =>
        element('dmndi:DMNShape', { id: `${id}_figur`, dmnElementRef: id }, [
          element('dc:Bounds', { ...size, ...placeOf(id) }),
        ]),
      ),
      ...parts.flatMap(({ id, needs }) =>
        needs.map((need) => {
          const from = placeOf(need)
          const to = placeOf(id)
          const middle = size.width / 2
          const name = requirement(id, need)
          return element('dmndi:DMNEdge', { id: `${name}_linje`, dmnElementRef: name }, [
            waypoint({ x: from.x + middle, y: from.y }),
            waypoint({ x: to.x + middle, y: to.y + size.height }),
          ])
        }),
      ),
    ]),
  ])
}
