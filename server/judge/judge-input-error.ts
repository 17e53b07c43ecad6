/** Input the judge cannot read. The message names the place as a JSON path: "$.sales.mean: must be a number". */
export class JudgeInputError extends Error {
  override readonly name = 'JudgeInputError';

  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}
