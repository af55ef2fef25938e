import { Form, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ArchiveReward,
  CancelScheduledReward,
  ChangeRewardStock,
  DiscardRewardDraft,
} from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { MoreActions } from "../../components/more-actions.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Reward } from "./reward-form.ts";

const ACTIONS = ["stock", "discard", "cancel", "archive"] as const;
type Action = (typeof ACTIONS)[number];

interface RewardActionsProps {
  readonly reward: Reward;
  /** Whether it ever was. */
  readonly isPublished: boolean;
}

/** What else may be done with a reward: its stock, its draft, putting it away. */
export function RewardActions({ reward, isPublished }: RewardActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const { id, status, draft, scheduled, stock } = reward;
  const changeStock = useWrite(ChangeRewardStock);
  const discard = useWrite(DiscardRewardDraft, { isRepeatable: false });
  const cancel = useWrite(CancelScheduledReward);
  const archive = useWrite(ArchiveReward, { isRepeatable: false });
  const isPossible: Record<Action, boolean> = {
    stock: isPublished,
    discard: draft != null,
    cancel: scheduled != null || status === "SCHEDULED",
    archive: true,
  };
  const runs = {
    stock: ({ to }: { to?: number | null }) =>
      changeStock({ id, ...(to == null ? { unlimited: true } : { to }) }),
    discard: () => discard({ id, version: draft!.version }),
    cancel: () => cancel({ id, version: scheduled?.version ?? reward.version }),
    archive: () => archive({ id, version: (draft ?? reward).version }),
  };
  return (
    <>
      <MoreActions
        items={ACTIONS.filter((key) => isPossible[key]).map((key) => ({
          key,
          danger: key === "archive",
          label: t(`rewards.actions.${key}.menu`),
        }))}
        choose={(key) => setOpen(key as Action)}
      />
      {open && (
        <ActionDialog<{ to?: number | null }>
          title={t(`rewards.actions.${open}.title`)}
          text={t(`rewards.actions.${open}.text`)}
          submit={t(`rewards.actions.${open}.menu`)}
          done={t(`rewards.actions.${open}.done`)}
          isDanger={open === "archive"}
          areAllOptional
          initialValues={{ to: stock ?? null }}
          run={runs[open]}
          close={() => setOpen(null)}
        >
          {open === "stock" && (
            <Form.Item name="to" label={t("rewards.fields.stock")}>
              <InputNumber<number> min={0} precision={0} style={{ width: 160 }} />
            </Form.Item>
          )}
        </ActionDialog>
      )}
    </>
  );
}
