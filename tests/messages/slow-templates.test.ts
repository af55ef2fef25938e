import { beforeAll, describe, expect, test } from "vitest";
import { openThreadedClient } from "../harness/threaded-client.ts";
import { leastLongestTurn, TURN_MS_MAX } from "../harness/longest-turn.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openMessages } from "./message-fixture.ts";

const LOOP = "{% for a in (1..900) %}";
const END = "{% endfor %}";
const FILTERS = " | upcase | downcase | replace: 'a', 'b'".repeat(100);
const SLOW: Record<string, string> = {
  "nested loops": LOOP.repeat(3) + END.repeat(3),
  "nested loops that write": `${LOOP.repeat(3)}{{ program.name }}${END.repeat(3)}`,
  "loops in loops of lists": `{% assign all = "${"a ".repeat(900)}" | split: " " %}${
    "{% for a in all %}".repeat(3) + END.repeat(3)
  }`,
  "long tables": `{% tablerow a in (1..900) cols: 3 %}${LOOP}${LOOP}${END}${END}{% endtablerow %}`,
  "filters upon filters": `{% for a in (1..900) %}${LOOP}{{ program.name${FILTERS} }}${END}${END}`,
};
const contentOf = (html: string) => ({ subject: "Hello", html, text: "Hello" });

describe("nobody else waits for a tenth of a second while staff previews twenty times", () => {
  let testProgram: TestProgram;
  beforeAll(async () => {
    testProgram = await openProgram();
  });

  test.each(Object.entries(SLOW))("%s", async (_what, html) => {
    const aliases = Array.from(
      { length: 20 },
      (_, at) => `p${at}: previewMessage(input: $input) { html userErrors { code message } }`,
    );
    const query = `query ($input: PreviewMessageInput!) { ${aliases.join(" ")} }`;
    const input = { kind: "WELCOME", locale: "en", content: contentOf(html) };
    let text = "";
    const open = async () => {
      const send = await openThreadedClient({
        url: `${testProgram.fixture.url}/admin/graphql`,
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${testProgram.keys.admin}`,
        },
        body: JSON.stringify({ query, variables: { input } }),
      });
      return async () => ({ text } = await send());
    };

    expect(await leastLongestTurn(open)).toBeLessThan(TURN_MS_MAX);
    const { data } = JSON.parse(text);
    for (const { html: page, userErrors } of Object.values<any>(data)) {
      expect(page).toBeNull();
      expect(userErrors[0]).toMatchObject({ code: "INVALID" });
      expect(userErrors[0].message).toMatch(/takes too long|memory alloc limit|longer than/);
    }
  });
});

test("a saved template that takes too long gives way to the built-in one", async () => {
  const { program, send, received, save } = await openMessages();
  const content = contentOf("<p>Hello</p>");
  await save({ kind: "WELCOME", locale: "en", version: 0, content, publish: true });
  const html = SLOW["nested loops"]!;
  // As one that was saved when there were other limits.
  await program.sql(`update message_template_versions v
    set definition = jsonb_set(definition, '{content,html}', '${JSON.stringify(html)}')
    from message_templates t where t.id = v.template_id
      and t.program_id = '${program.programId}'`);
  let people = 0;
  const open = async () => {
    await program.shop.enroll({ email: `mai${++people}@tea.example`, locale: "en" });
    return send;
  };

  expect(await leastLongestTurn(open)).toBeLessThan(TURN_MS_MAX);
  expect(received.at(-1)!.subject).toContain("Welcome");
});

test("a template that is too slow is not saved", async () => {
  const { save } = await openMessages();
  const content = contentOf(SLOW["nested loops"]!);

  const { userErrors } = await save({ kind: "WELCOME", locale: "en", version: 0, content });

  expect(userErrors[0]).toMatchObject({ code: "INVALID", field: ["input", "content", "html"] });
});
