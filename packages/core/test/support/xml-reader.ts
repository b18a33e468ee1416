/** The little XML that is needed to read our files: elements, attributes and texts, each tag closed by its own. */
export interface Read {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Read[]
  text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const plain = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = '') =>
    code === undefined ? entities[name as string]! : String.fromCodePoint(Number(code)),
  )

/** @throws {Error} if a tag is not closed by its own, or something stands outside the root */
export function readXml(document: string): Read {
  const [, body = ''] =
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)\n$/.exec(document) ?? []
  const top: Read = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let end = 0
  for (const tag of body.matchAll(/<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g)) {
    const [all, closes, name = '', attributes = '', isEmpty] = tag
    const holder = open.at(-1)!
    holder.text += plain(body.slice(end, tag.index))
    end = tag.index + all.length
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}>`)
      continue
    }
    const told = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)]
    const element: Read = {
      name,
      attributes: Object.fromEntries(told.map(([, key = '', value = '']) => [key, plain(value)])),
      children: [],
      text: '',
    }
    holder.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [root] = top.children
  if (!root || open.length > 1 || top.children.length > 1 || end < body.length || top.text !== '')
    throw new Error('not one whole element')
  return root
}

/** The child elements with this name. */
export const within = ({ children }: Read, name: string): Read[] =>
  children.filter((each) => each.name === name)

/** The only child element with this name. @throws {Error} if there is not exactly one */
export function oneWithin(element: Read, name: string): Read {
  const [found, another] = within(element, name)
  if (!found || another) throw new Error(`not one ${name} within ${element.name}`)
  return found
}
