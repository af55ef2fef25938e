/** The names of the columns of a table: its first line, with commas, semicolons or tabs. */
export async function readHeading(file: File): Promise<string[]> {
  const beginning = (await file.slice(0, 64 * 1024).text()).replace(/^\ufeff/, "");
  const line = beginning.split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  const { mark } = counts.reduce((best, it) => (it.count > best.count ? it : best));
  const cells: string[] = [""];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === mark && !isQuoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}
