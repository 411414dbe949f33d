/** HTML that is safe to put into a page: made by `html`, which escapes every value that is not Markup itself. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Value = string | number | Markup | readonly Markup[];

function render(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return String(value).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(render)));
}

const ADDRESS = /(https?:\/\/[^\s<>"'()[\]]+[^\s<>"'()[\].,;:!?])/;

/** @returns plain text with its web addresses as links. */
export function linked(text: string): Markup[] {
  const parts = text.split(ADDRESS);
  return parts.map((part, at) =>
    at % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`,
  );
}
