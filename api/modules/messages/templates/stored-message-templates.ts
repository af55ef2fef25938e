import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { syntaxProblem } from "../../../values/liquid/liquid.ts";
import type { LiquidOutput } from "../../../values/liquid/liquid.ts";
import { and, object, oneOf, orNull } from "../../../values/shapes/shape.ts";
import type { Shape } from "../../../values/shapes/shape.ts";
import { aLocale, aText } from "../../../values/shapes/shapes.ts";
import { MESSAGE_KINDS } from "../message-kind.ts";
import type { MessageContent } from "./message-content.ts";
import type { TemplateDefinition } from "./stored-template.ts";

const kind = oneOf(MESSAGE_KINDS);

/** A Liquid template that can be parsed; what it names is judged when it is rendered. */
function liquid(output: LiquidOutput): Shape<string> {
  return and(aText, (source) => {
    const problem = syntaxProblem(source as string, output);
    if (!problem) return [];
    const message = `is no Liquid template: ${problem.message}, line ${problem.line}.`;
    return [{ path: [], message }];
  });
}

/** What message templates and switches must hold. */
export const storedMessageTemplates: readonly StoredTable[] = [
  { table: "message_templates", key: ["id"], columns: { kind, locale: aLocale } },
  { table: "message_switches", key: ["program_id", "kind"], columns: { kind } },
  {
    table: "message_template_versions",
    key: ["template_id", "version"],
    owner: { table: "message_templates", column: "template_id" },
    columns: {
      definition: object<TemplateDefinition>({
        content: orNull(
          object<MessageContent>({
            subject: liquid("TEXT"),
            html: liquid("HTML"),
            text: liquid("TEXT"),
          }),
        ),
      }),
    },
  },
];
