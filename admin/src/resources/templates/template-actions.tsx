import { useGetIdentity } from "@refinedev/core";
import { Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  CancelScheduledMessageTemplate,
  DiscardMessageTemplateDraft,
  ResetMessageTemplate,
  SendTestMessage,
} from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { MoreActions } from "../../components/more-actions.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Template } from "./template-form.ts";

const ACTIONS = ["test", "discard", "cancel", "reset"] as const;
type Action = (typeof ACTIONS)[number];

/** What else may be done with an e-mail in a language: a test, its draft, the built-in words. */
export function TemplateActions({ template }: { template: Template }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<Action | null>(null);
  const { kind, locale, version, draft, published, scheduled } = template;
  const of = { kind, locale };
  const test = useWrite(SendTestMessage, { isRepeatable: false });
  const discard = useWrite(DiscardMessageTemplateDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledMessageTemplate);
  const reset = useWrite(ResetMessageTemplate, { isRepeatable: false });
  const isPossible: Record<Action, boolean> = {
    test: true,
    discard: draft != null,
    cancel: scheduled != null,
    reset: published != null || draft != null,
  };
  const runs = {
    test: ({ to = "" }: { to?: string }) => test({ ...of, to }),
    discard: () => discard({ ...of, version }),
    cancel: () => cancel({ ...of, version: scheduled!.version }),
    reset: () => reset({ ...of, version }),
  };
  return (
    <>
      <MoreActions
        items={ACTIONS.filter((key) => isPossible[key]).map((key) => ({
          key,
          danger: key === "reset",
          label: t(`templates.actions.${key}.menu`),
        }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog<{ to?: string }>
          title={t(`templates.actions.${open}.title`)}
          text={t(`templates.actions.${open}.text`)}
          submit={t(`templates.actions.${open}.menu`)}
          done={t(`templates.actions.${open}.done`)}
          isDanger={open === "reset"}
          areAllOptional
          initialValues={{ to: viewer?.email ?? "" }}
          run={runs[open]}
          close={() => setOpen(null)}
        >
          {open === "test" && (
            <Form.Item name="to" label={t("templates.actions.test.to")}>
              <Input type="email" autoComplete="email" maxLength={254} />
            </Form.Item>
          )}
        </ActionDialog>
      )}
    </>
  );
}
