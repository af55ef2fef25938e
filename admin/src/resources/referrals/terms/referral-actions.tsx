import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  CancelScheduledReferralProgram,
  DiscardReferralProgramDraft,
  SwitchReferralProgram,
} from "../../../../../client/admin.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { MoreActions } from "../../../components/more-actions.tsx";
import { useWrite } from "../../../components/use-write.ts";
import type { ReferralProgram } from "./referral-form.ts";

const ACTIONS = ["discard", "cancel", "end", "start"] as const;
type Action = (typeof ACTIONS)[number];

/** What else may be done with the referral program: its draft, its next version, on and off. */
export function ReferralActions({ program }: { program: ReferralProgram }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const { status, version, draft, scheduled } = program;
  const discard = useWrite(DiscardReferralProgramDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledReferralProgram);
  const turn = useWrite(SwitchReferralProgram, { isRepeatable: false });
  const isPossible: Record<Action, boolean> = {
    discard: draft != null || status === "DRAFT",
    cancel: scheduled != null || status === "SCHEDULED",
    end: status === "PUBLISHED",
    start: status === "ENDED",
  };
  const runs = {
    discard: () => discard({ version: draft?.version ?? version }),
    cancel: () => cancel({ version: scheduled?.version ?? version }),
    end: () => turn({ active: false }),
    start: () => turn({ active: true }),
  };
  return (
    <>
      <MoreActions
        items={ACTIONS.filter((key) => isPossible[key]).map((key) => ({
          key,
          danger: key === "end",
          label: t(`referrals.terms.actions.${key}.menu`),
        }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog
          title={t(`referrals.terms.actions.${open}.title`)}
          text={t(`referrals.terms.actions.${open}.text`)}
          submit={t(`referrals.terms.actions.${open}.menu`)}
          done={t(`referrals.terms.actions.${open}.done`)}
          isDanger={open === "end"}
          run={runs[open]}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
