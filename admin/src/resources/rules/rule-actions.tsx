import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ArchiveEarningRule,
  CancelScheduledEarningRule,
  DiscardEarningRuleDraft,
  PauseEarningRule,
  ResumeEarningRule,
} from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { MoreActions } from "../../components/more-actions.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Rule } from "./rule-form.ts";

const ACTIONS = ["pause", "resume", "discard", "cancel", "archive"] as const;
type Action = (typeof ACTIONS)[number];

/** What else may be done with a rule: pause, resume, discard its draft, put it away. */
export function RuleActions({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const { id, status, draft, scheduled } = rule;
  const pause = useWrite(PauseEarningRule, { isRepeatable: false });
  const resume = useWrite(ResumeEarningRule, { isRepeatable: false });
  const discard = useWrite(DiscardEarningRuleDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledEarningRule);
  const archive = useWrite(ArchiveEarningRule, { isRepeatable: false });
  const isPossible: Record<Action, boolean> = {
    pause: status === "PUBLISHED",
    resume: status === "PAUSED",
    discard: draft !== null && draft !== undefined,
    cancel: scheduled !== null || status === "SCHEDULED",
    archive: true,
  };
  const runs = {
    pause: () => pause({ id }),
    resume: () => resume({ id }),
    discard: () => discard({ id, version: draft!.version }),
    cancel: () => cancel({ id, version: scheduled?.version ?? rule.version }),
    archive: () => archive({ id, version: (draft ?? rule).version }),
  };
  return (
    <>
      <MoreActions
        items={ACTIONS.filter((key) => isPossible[key]).map((key) => ({
          key,
          danger: key === "archive",
          label: t(`rules.actions.${key}.menu`),
        }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog
          title={t(`rules.actions.${open}.title`)}
          text={t(`rules.actions.${open}.text`)}
          submit={t(`rules.actions.${open}.menu`)}
          done={t(`rules.actions.${open}.done`)}
          isDanger={open === "archive"}
          run={runs[open]}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
