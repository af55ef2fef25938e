import { diagnose } from "./doctor/diagnose.ts";
import type { Finding } from "./doctor/finding.ts";

const MARKS: Readonly<Record<Finding["state"], string>> = { ok: "✓", warning: "!", problem: "✗" };

/** Shows what is wrong with the installation; the exit code is 1 where there is a problem. */
export async function doctor({ json }: { readonly json?: boolean }): Promise<void> {
  const findings = await diagnose({ environment: process.env });
  const isHealthy = findings.every(({ state }) => state !== "problem");
  console.log(json ? JSON.stringify({ ok: isHealthy, findings }, null, 2) : asText(findings));
  if (!isHealthy) process.exitCode = 1;
}

function asText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ part, state, message, advice }) => [
    `  ${MARKS[state]} ${part.padEnd(14)}${message}`,
    ...(advice === null ? [] : [`    ${"".padEnd(14)}→ ${advice}`]),
  ]);
  const problems = findings.filter(({ state }) => state === "problem").length;
  const sum = problems === 0 ? "Nothing is wrong." : `Problems: ${problems}.`;
  return ["", ...lines, "", `  ${sum}`, ""].join("\n");
}
