/** Of everybody the last response as things stood at the end of a round; who answered only later is missing. */
export function asOfRound<R extends { readonly round: number; readonly earlier: readonly R[] }>(
  responses: readonly R[],
  round: number,
): R[] {
  return responses.flatMap((last) => {
    const sent = [...last.earlier, last];
    const at = sent.findLastIndex((one) => one.round <= round);
    const then = sent[at];
    return then ? [{ ...then, earlier: sent.slice(0, at) }] : [];
  });
}
