import { Form, Input, InputNumber, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  AdjustPartnerBalance,
  CloseSettlement,
  RecordPartnerPayment,
} from "../../../../client/admin.ts";
import type { PartnerPayer } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useProgram } from "../../program.tsx";

interface DialogProps {
  readonly id: string;
  close(): void;
}

interface PaymentValues {
  readonly paidBy: PartnerPayer;
  readonly amount?: string;
  readonly note?: string;
}

/** Records money that a partner paid, or was paid. */
export function PaymentDialog({ id, close }: DialogProps) {
  const { t } = useTranslation();
  const record = useWrite(RecordPartnerPayment);
  return (
    <ActionDialog<PaymentValues>
      title={t("settlements.payment.title")}
      submit={t("settlements.payment.submit")}
      done={t("settlements.payment.done")}
      initialValues={{ paidBy: "PARTNER" }}
      run={({ paidBy, amount = "", note }) =>
        record({ partnerId: id, paidBy, amount, note: note?.trim() || null })
      }
      close={close}
    >
      <Form.Item name="paidBy" label={t("settlements.payment.paidBy")} required>
        <Radio.Group
          options={(["PARTNER", "PROGRAM"] as const).map((value) => ({
            value,
            label: t(`settlements.payment.by.${value}`),
          }))}
        />
      </Form.Item>
      <AmountField label={t("settlements.payment.amount")} min="0" />
      <NoteField hint={t("settlements.payment.noteHint")} />
    </ActionDialog>
  );
}

/** Corrects by hand what a partner owes. */
export function AdjustmentDialog({ id, close }: DialogProps) {
  const { t } = useTranslation();
  const adjust = useWrite(AdjustPartnerBalance);
  return (
    <ActionDialog<{ amount?: string; note?: string }>
      title={t("settlements.adjustment.title")}
      text={t("settlements.adjustment.text")}
      submit={t("settlements.adjustment.submit")}
      done={t("settlements.adjustment.done")}
      run={({ amount = "", note = "" }) => adjust({ partnerId: id, amount, note: note.trim() })}
      close={close}
    >
      <AmountField
        label={t("settlements.adjustment.amount")}
        hint={t("settlements.adjustment.amountHint")}
      />
      <NoteField hint={t("settlements.adjustment.noteHint")} isRequired />
    </ActionDialog>
  );
}

/** Closes a settlement whose time is over, for good. */
export function CloseDialog({ id, close }: DialogProps) {
  const { t } = useTranslation();
  const closeIt = useWrite(CloseSettlement);
  return (
    <ActionDialog
      title={t("settlements.close.title")}
      text={t("settlements.close.text")}
      submit={t("settlements.close.submit")}
      done={t("settlements.close.done")}
      run={() => closeIt({ id })}
      close={close}
    />
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly min?: string;
}

function AmountField({ label, hint, min }: AmountFieldProps) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  return (
    <Form.Item
      name="amount"
      label={label}
      extra={hint}
      rules={[{ required: true, message: t("members.actions.required") }]}
    >
      <InputNumber<string>
        stringMode
        {...(min !== undefined && { min })}
        addonAfter={currencyCode}
        style={{ width: "100%" }}
      />
    </Form.Item>
  );
}

function NoteField({ hint, isRequired = false }: { hint: string; isRequired?: boolean }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("members.actions.required") }];
  return (
    <Form.Item
      name="note"
      label={t("settlements.note")}
      extra={hint}
      rules={isRequired ? required : []}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}
