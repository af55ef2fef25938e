import { Button, Flex, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

interface FilterFormProps<Typed> {
  readonly initial: Typed;
  apply(typed: Typed): void;
}

/** A text to look for. */
export function TextForm({
  label,
  initial,
  apply,
}: FilterFormProps<string> & { readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Form<{ text?: string }>
      layout="vertical"
      style={{ width: 220 }}
      initialValues={{ text: initial }}
      onFinish={({ text }) => apply(text?.trim() ?? "")}
    >
      <Form.Item name="text" label={label}>
        <Input autoFocus allowClear maxLength={100} />
      </Form.Item>
      <Flex justify="end">
        <Button type="primary" htmlType="submit">
          {t("lists.apply")}
        </Button>
      </Flex>
    </Form>
  );
}

/** From where to where, as texts; empty for no end. */
export interface TypedRange {
  readonly from?: string;
  readonly to?: string;
}

interface RangeFormProps extends FilterFormProps<TypedRange> {
  readonly type: "number" | "date";
  readonly labels: Readonly<Record<"from" | "to", string>>;
}

/** From one number or day to another. */
export function RangeForm({ type, labels, initial, apply }: RangeFormProps) {
  const { t } = useTranslation();
  return (
    <Form<TypedRange>
      layout="vertical"
      style={{ width: 220 }}
      initialValues={initial}
      onFinish={apply}
    >
      {(["from", "to"] as const).map((end) => (
        <Form.Item key={end} name={end} label={labels[end]}>
          <Input type={type} {...(type === "number" && { min: 0 })} />
        </Form.Item>
      ))}
      <Flex gap={8} justify="end">
        <Button onClick={() => apply({})}>{t("lists.clearOne")}</Button>
        <Button type="primary" htmlType="submit">
          {t("lists.apply")}
        </Button>
      </Flex>
    </Form>
  );
}
