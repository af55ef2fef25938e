import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ArchivePromotionCode,
  CancelScheduledPromotionCode,
  DiscardPromotionCodeDraft,
} from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { MoreActions } from "../../components/more-actions.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Promotion } from "./promotion-form.ts";

const ACTIONS = ["discard", "cancel", "archive"] as const;
type Action = (typeof ACTIONS)[number];

/** What else may be done with a promotion code: its draft, its next version, putting it away. */
export function PromotionActions({ promotion }: { promotion: Promotion }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const { id, status, version, draft, scheduled } = promotion;
  const discard = useWrite(DiscardPromotionCodeDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledPromotionCode);
  const archive = useWrite(ArchivePromotionCode, { isRepeatable: false });
  const isPossible: Record<Action, boolean> = {
    discard: draft != null,
    cancel: scheduled != null || status === "SCHEDULED",
    archive: true,
  };
  const runs = {
    discard: () => discard({ id, version: draft!.version }),
    cancel: () => cancel({ id, version: scheduled?.version ?? version }),
    archive: () => archive({ id, version: (draft ?? promotion).version }),
  };
  return (
    <>
      <MoreActions
        items={ACTIONS.filter((key) => isPossible[key]).map((key) => ({
          key,
          danger: key === "archive",
          label: t(`promotions.actions.${key}.menu`),
        }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog
          title={t(`promotions.actions.${open}.title`)}
          text={t(`promotions.actions.${open}.text`)}
          submit={t(`promotions.actions.${open}.menu`)}
          done={t(`promotions.actions.${open}.done`)}
          isDanger={open === "archive"}
          run={runs[open]}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
