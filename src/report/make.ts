export type Attributes = Readonly<Record<string, string | number>>
export type Make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: readonly (string | Node)[]
) => HTMLElementTagNameMap[K]

/** Makes elements in the document that is handed in; text is text, whatever it holds. */
export const makeIn =
  (document: Document): Make =>
  (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.append(...children)
    return element
  }

/** A table with its heading; the first cell of a row names it, figures stand to the right. */
export function tableOf(
  make: Make,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  caption?: string,
): HTMLElement {
  const cells = (row: readonly string[]) =>
    row.map((text, k) => (k === 0 ? make('th', { scope: 'row' }, text) : make('td', {}, text)))
  return make(
    'div',
    { class: 'wide' },
    make(
      'table',
      {},
      ...(caption === undefined ? [] : [make('caption', {}, caption)]),
      make('thead', {}, make('tr', {}, ...heading.map((text) => make('th', { scope: 'col' }, text)))),
      make('tbody', {}, ...rows.map((row) => make('tr', {}, ...cells(row)))),
    ),
  )
}

/** A table whose cells are words rather than figures. */
export function inWords(table: HTMLElement): HTMLElement {
  table.classList.add('words')
  return table
}
