// A line that is longer is wrong for anybody; its beginning is enough to say so.
const LINE_MAX = 4096;

/** A text's lines as it comes, however long it is; what follows the last line break is a line unless it is empty. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop()!.slice(0, LINE_MAX);
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
