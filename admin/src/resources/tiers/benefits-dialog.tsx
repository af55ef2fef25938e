import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex, Form, Input, Modal, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { BenefitKind } from "../../../../client/admin.ts";
import type { BenefitValues, TierSetValues } from "./tier-set-form.ts";

const KINDS: readonly BenefitKind[] = [
  "MULTIPLIER",
  "REWARD_ACCESS",
  "DISCOUNT",
  "FREE_SHIPPING",
  "GIFT",
  "SERVICE",
];
const WITH_VALUE: readonly BenefitKind[] = ["MULTIPLIER", "DISCOUNT"];

interface BenefitsDialogProps {
  readonly tier: string;
  readonly at: number;
  /** The language that they are written in, by its name. */
  readonly language: string;
  close(): void;
}

/** What a level's members enjoy; part of the editor's form, of which it takes a copy. */
export function BenefitsDialog({ tier, at, language, close }: BenefitsDialogProps) {
  const { t } = useTranslation();
  const editor = Form.useFormInstance<TierSetValues>();
  const name: ["tiers", number, "benefits"] = ["tiers", at, "benefits"];
  const [form] = Form.useForm<{ benefits: BenefitValues[] }>();
  const required = [{ required: true, message: t("tiers.required") }];
  return (
    <Modal
      open
      title={t("tiers.benefits.title", { tier })}
      okText={t("tiers.benefits.take")}
      maskClosable={false}
      onOk={form.submit}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">
        {t("tiers.benefits.text", { language })}
      </Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        component={false}
        initialValues={{ benefits: editor.getFieldValue(name) as BenefitValues[] }}
        onFinish={({ benefits }) => {
          editor.setFieldValue(name, benefits);
          close();
        }}
      >
        <Form.List name="benefits">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name: place }) => (
                <Benefit key={key} at={place} required={required} remove={() => remove(place)} />
              ))}
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ kind: "SERVICE", title: "", value: null })}
              >
                {t("tiers.benefits.add")}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}

interface BenefitProps {
  readonly at: number;
  readonly required: { required: boolean; message: string }[];
  remove(): void;
}

function Benefit({ at, required, remove }: BenefitProps) {
  const { t } = useTranslation();
  const kind = Form.useWatch<BenefitKind | undefined>(["benefits", at, "kind"]);
  const shown = { marginBottom: 8 };
  return (
    <div style={{ marginBottom: 20 }}>
      <Flex gap={8} align="end">
        <Form.Item
          name={[at, "kind"]}
          label={t("tiers.benefits.kind")}
          style={{ ...shown, flex: 1, minWidth: 0 }}
        >
          <Select
            options={KINDS.map((value) => ({ value, label: t(`tiers.benefits.kinds.${value}`) }))}
          />
        </Form.Item>
        {kind && WITH_VALUE.includes(kind) && (
          <Form.Item
            name={[at, "value"]}
            label={t("tiers.benefits.value")}
            style={{ ...shown, width: 72 }}
          >
            <Input inputMode="decimal" />
          </Form.Item>
        )}
        <Button
          type="text"
          icon={<DeleteOutlined />}
          style={shown}
          aria-label={t("tiers.benefits.remove", { place: at + 1 })}
          onClick={remove}
        />
      </Flex>
      <Form.Item
        name={[at, "title"]}
        label={t("tiers.benefits.words")}
        rules={required}
        style={shown}
      >
        <Input maxLength={255} />
      </Form.Item>
    </div>
  );
}
