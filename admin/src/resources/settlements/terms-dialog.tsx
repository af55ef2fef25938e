import { Form, InputNumber, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { SavePartnerTerms } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useProgram } from "../../program.tsx";
import { inputOf, NEW_TERMS, valuesOf } from "./terms-form.ts";
import type { PartnerOnPage, TermsValues } from "./terms-form.ts";

const AMOUNTS = ["pricePerPoint", "reimbursementPerPoint", "reimbursementPerVoucher", "minimum"];

interface AmountFieldProps {
  readonly name: string;
  readonly isRequired?: boolean;
}

function AmountField({ name, isRequired = false }: AmountFieldProps) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  return (
    <Form.Item
      name={name}
      label={t(`settlements.terms.fields.${name as "minimum"}`)}
      extra={t(`settlements.terms.hints.${name as "minimum"}`)}
      rules={isRequired ? [{ required: true, message: t("members.actions.required") }] : []}
    >
      <InputNumber<string> stringMode min="0" addonAfter={currencyCode} style={{ width: "100%" }} />
    </Form.Item>
  );
}

interface TermsDialogProps {
  readonly partner: PartnerOnPage;
  close(): void;
}

/** Agrees the next version of a partner's terms; it holds at once. */
export function TermsDialog({ partner: { id, terms }, close }: TermsDialogProps) {
  const { t } = useTranslation();
  const [newest] = terms;
  const save = useWrite(SavePartnerTerms);
  return (
    <ActionDialog<TermsValues>
      title={t(newest ? "settlements.terms.change" : "settlements.terms.agree")}
      text={t("settlements.terms.text")}
      submit={t("settlements.terms.submit")}
      done={t("settlements.terms.done")}
      initialValues={newest ? valuesOf(newest) : NEW_TERMS}
      areAllOptional
      run={(values) =>
        save({ partnerId: id, ...(newest && { version: newest.version }), ...inputOf(values) })
      }
      close={close}
    >
      <Form.Item name="funding" label={t("settlements.terms.fields.funding")}>
        <Radio.Group
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
          options={(["POSTPAID", "PREPAID"] as const).map((value) => ({
            value,
            label: t(`settlements.terms.funding.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item<TermsValues> noStyle dependencies={["funding"]}>
        {({ getFieldValue }) =>
          getFieldValue("funding") === "PREPAID" && <AmountField name="warnBelow" />
        }
      </Form.Item>
      {AMOUNTS.map((name) => (
        <AmountField key={name} name={name} isRequired={name === "pricePerPoint"} />
      ))}
      <Form.Item name="period" label={t("settlements.terms.fields.period")}>
        <Radio.Group
          options={(["MONTH", "QUARTER"] as const).map((value) => ({
            value,
            label: t(`settlements.terms.period.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="undoMinutes"
        label={t("settlements.terms.fields.undoWindow")}
        extra={t("settlements.terms.hints.undoWindow")}
      >
        <InputNumber<number>
          min={0}
          precision={0}
          addonAfter={t("settlements.terms.minutes")}
          style={{ width: "100%" }}
        />
      </Form.Item>
    </ActionDialog>
  );
}
