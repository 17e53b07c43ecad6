const ENTITY = /^&(?:amp|lt|gt|quot|#39);/;
const TAG = /^<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|#39);)*")*)\s*(\/?)>/;

/** Whether every tag is closed in order, every attribute quoted and every ampersand an entity: XML as our charts write it. */
export function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  let rest = markup;
  while (rest) {
    const words = /^[^<&]+/.exec(rest) ?? ENTITY.exec(rest);
    const tag = words ? null : TAG.exec(rest);
    const token = words ?? tag;
    if (!token || (tag && !follows(tag, open))) return false;
    rest = rest.slice(token[0].length);
  }
  return open.length === 0;
}

function follows([, isEnd, name = '', , isEmpty]: RegExpExecArray, open: string[]): boolean {
  if (isEnd) return open.pop() === name;
  if (!isEmpty) open.push(name);
  return true;
}
