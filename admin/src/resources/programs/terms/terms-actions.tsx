import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  CancelScheduledEarningTerms,
  DiscardEarningTermsDraft,
} from "../../../../../client/admin.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { MoreActions } from "../../../components/more-actions.tsx";
import { useWrite } from "../../../components/use-write.ts";
import type { Terms } from "./terms-form.ts";

type Action = "discard" | "cancel";

/** What else may be done with the terms: their draft, and their next version. */
export function TermsActions({ terms: { draft, scheduled } }: { terms: Terms }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const discard = useWrite(DiscardEarningTermsDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledEarningTerms);
  const runs = {
    discard: () => discard({ version: draft!.version }),
    cancel: () => cancel({ version: scheduled!.version }),
  };
  const possible = (["discard", "cancel"] as const).filter(
    (key) => (key === "discard" ? draft : scheduled) != null,
  );
  if (possible.length === 0) return null;
  return (
    <>
      <MoreActions
        items={possible.map((key) => ({ key, label: t(`terms.actions.${key}.menu`) }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog
          title={t(`terms.actions.${open}.title`)}
          text={t(`terms.actions.${open}.text`)}
          submit={t(`terms.actions.${open}.menu`)}
          done={t(`terms.actions.${open}.done`)}
          run={runs[open]}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
