import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, InputNumber, Radio, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { AccessKeyScopes, Partners } from "../../../../client/admin.ts";
import type { AccessKeyKind } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Loading } from "../../components/loading.tsx";

/** The kinds of keys that carry scopes. */
type ScopedKind = Exclude<AccessKeyKind, "PUBLISHABLE" | "FEED">;

const KINDS = ["SECRET", "PUBLISHABLE", "ADMIN", "PARTNER", "FEED"] as const;

/** Who uses the key, and so which API it opens. */
export function KindField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="kind" label={t("access.columns.kind")} required>
      <KindChoice />
    </Form.Item>
  );
}

interface FieldOfForm<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

function KindChoice({ id, value, onChange }: FieldOfForm<AccessKeyKind>) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id!}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      style={{ display: "flex", flexDirection: "column", gap: 8 }}
    >
      {KINDS.map((kind) => (
        <Radio key={kind} value={kind}>
          {t(`access.kinds.${kind}.name`)}{" "}
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {t(`access.kinds.${kind}.text`)}
          </Typography.Text>
        </Radio>
      ))}
    </Radio.Group>
  );
}

/** What the key may do: the scopes that the user may give on. */
export function ScopesField({ kind }: { kind: ScopedKind }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="scopes"
      label={t("access.columns.scopes")}
      extra={t("access.create.scopesHint")}
      rules={[{ required: true, message: t("members.actions.required") }]}
    >
      <ScopeChoice kind={kind} />
    </Form.Item>
  );
}

function ScopeChoice({
  kind,
  id,
  value = [],
  onChange,
}: FieldOfForm<string[]> & { kind: ScopedKind }) {
  const { data } = useQuery({
    queryKey: ["access-key-scopes", kind],
    queryFn: () => api.query(AccessKeyScopes, { kind }),
  });
  if (!data) return <Loading rows={2} />;
  return (
    <div id={id} className="scope-choice">
      <Checkbox.Group
        value={value}
        options={[...data.accessKeyScopes]}
        onChange={(scopes) => onChange?.(scopes)}
      />
    </div>
  );
}

/** From which pages browsers may use the key: one on each line. */
export function OriginsField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="origins"
      label={t("access.create.origins")}
      extra={t("access.create.originsHint")}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} placeholder="https://shop.example" />
    </Form.Item>
  );
}

/** From which addresses the key may be used, one on each line, and how much a second. */
export function LimitFields({ kind }: { kind: Exclude<AccessKeyKind, "PUBLISHABLE"> }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="allowedAddresses"
        label={t("access.limit.addresses")}
        extra={t("access.limit.addressesHint")}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="203.0.113.0/24" />
      </Form.Item>
      {kind !== "FEED" && (
        <Form.Item
          name="costPerSecond"
          label={t("access.limit.rate")}
          extra={t("access.limit.rateHint")}
        >
          <InputNumber min={1} precision={0} style={{ width: 160 }} />
        </Form.Item>
      )}
    </>
  );
}

/** The company that the key is for. */
export function PartnerField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="partnerId"
      label={t("access.create.partner")}
      rules={[{ required: true, message: t("members.actions.required") }]}
    >
      <PartnerChoice />
    </Form.Item>
  );
}

function PartnerChoice({ id, value, onChange }: FieldOfForm<string>) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["partners-to-choose"],
    queryFn: () => api.query(Partners, { first: 100 }),
  });
  const partners = data?.partners.nodes.filter(({ status }) => status === "ACTIVE") ?? [];
  return (
    <Select
      id={id!}
      value={value!}
      onChange={(chosen) => onChange?.(chosen)}
      loading={!data}
      notFoundContent={t("access.create.noPartner")}
      options={partners.map((partner) => ({ value: partner.id, label: partner.name }))}
    />
  );
}
