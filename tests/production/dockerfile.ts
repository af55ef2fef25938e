/** A step of a Dockerfile: `RUN npm ci`, with lines that are continued joined. */
export interface Step {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly steps: readonly Step[];
}

/** Reads the stages of a Dockerfile; one without a name is called by its number. */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll(/\\\n/g, "")
    .split("\n");
  const stages: { name: string; image: string; steps: Step[] }[] = [];
  for (const line of lines.filter((one) => one.trim() !== "")) {
    const [, name = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (name === "FROM") {
      const [image = "", as, called] = rest.split(/\s+/);
      stages.push({ image, name: as ? called! : String(stages.length), steps: [] });
    } else stages.at(-1)!.steps.push({ name, text: rest });
  }
  return stages;
}

/** The variables that a stage sets. */
export function variablesOf({ steps }: Stage): Record<string, string> {
  const pairs = steps.filter(({ name }) => name === "ENV").flatMap(({ text }) => text.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}
