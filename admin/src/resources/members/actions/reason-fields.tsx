import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ReasonCodes } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";

/** What the fields give to a mutation's input. */
export interface Reason {
  reasonCode?: string;
  reason: string;
}

interface ReasonFieldsProps {
  /** About the text: who reads it. */
  readonly hint?: string;
  readonly isOptional?: boolean;
  /** Where the mutation takes a code alone. */
  readonly hasText?: boolean;
}

/** Why it is done: one of the program's reasons, if it has any, and a text. */
export function ReasonFields({ hint, isOptional = false, hasText = true }: ReasonFieldsProps) {
  const { t, i18n } = useTranslation();
  const form = Form.useFormInstance<Partial<Reason>>();
  const { data } = useQuery({
    queryKey: ["reason-codes", i18n.language],
    queryFn: () => api.query(ReasonCodes),
  });
  const reasons = data?.program.reasonCodes.filter(({ active }) => active) ?? [];
  /** The text is the reason's name until somebody writes another. */
  function fill(code: string | undefined) {
    const written = form.getFieldValue("reason") as string | undefined;
    const isName = reasons.some(({ name }) => name === written);
    if (!hasText || (written && !isName)) return;
    form.setFieldValue("reason", reasons.find((it) => it.code === code)?.name ?? "");
  }
  return (
    <>
      {reasons.length > 0 && (
        <Form.Item name="reasonCode" label={t("members.actions.reasonCode")}>
          <Select
            allowClear
            onChange={fill}
            options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      {hasText && (
        <Form.Item
          name="reason"
          label={t("members.actions.reason")}
          extra={hint}
          rules={isOptional ? [] : [{ required: true, message: t("members.actions.required") }]}
        >
          <Input maxLength={255} />
        </Form.Item>
      )}
    </>
  );
}
