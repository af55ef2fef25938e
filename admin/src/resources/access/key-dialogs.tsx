import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import {
  CreateAccessKey,
  LimitAccessKey,
  RevokeAccessKey,
  RotateAccessKey,
} from "../../../../client/admin.ts";
import type { AccessKeyKind } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { OverlapChoice } from "../../components/overlap-choice.tsx";
import { useWrite } from "../../components/use-write.ts";
import { KindField, LimitFields, OriginsField, PartnerField, ScopesField } from "./key-fields.tsx";
import type { KeyRow } from "./list.tsx";

interface Closing {
  close(): void;
}

interface Secretive extends Closing {
  onSecret(secret: string): void;
}

/** How the use of a key is limited, as it is typed. */
interface KeyLimits {
  /** One on each line. */
  readonly allowedAddresses?: string;
  readonly costPerSecond?: number | null;
}

interface NewKey extends KeyLimits {
  readonly title: string;
  readonly kind: AccessKeyKind;
  readonly scopes?: string[];
  /** One on each line. */
  readonly origins?: string;
  readonly partnerId?: string;
}

/** Makes a key; what it is, is given on, once. */
export function CreateDialog({ close, onSecret }: Secretive) {
  const { t } = useTranslation();
  const create = useWrite(CreateAccessKey, {
    onDone: ({ createAccessKey: { secret } }) => secret && onSecret(secret),
  });
  return (
    <ActionDialog<NewKey>
      title={t("access.create.title")}
      submit={t("access.create.submit")}
      done={t("access.create.done")}
      initialValues={{ kind: "SECRET" }}
      run={(values) => create(inputOf(values))}
      close={close}
    >
      <Form.Item
        name="title"
        label={t("access.create.for")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <KindField />
      <Form.Item<NewKey> noStyle dependencies={["kind"]}>
        {({ getFieldValue }) => <FieldsOfKind kind={getFieldValue("kind") as AccessKeyKind} />}
      </Form.Item>
    </ActionDialog>
  );
}

function FieldsOfKind({ kind }: { kind: AccessKeyKind }) {
  if (kind === "PUBLISHABLE") return <OriginsField />;
  return (
    <>
      {(kind === "PARTNER" || kind === "FEED") && <PartnerField />}
      {/* Each kind begins with nothing chosen. */}
      {kind !== "FEED" && <ScopesField key={kind} kind={kind} />}
      <LimitFields kind={kind} />
    </>
  );
}

function inputOf({ title, kind, scopes = [], origins, partnerId, ...limits }: NewKey) {
  if (kind === "PUBLISHABLE") return { title, kind, scopes: [], origins: linesOf(origins) };
  const limited = { title, kind, ...limitsOf(limits, kind) };
  if (kind === "PARTNER") return { ...limited, scopes, partnerId: partnerId! };
  if (kind === "FEED") return { ...limited, scopes: [], partnerId: partnerId! };
  return { ...limited, scopes };
}

function limitsOf({ allowedAddresses, costPerSecond = null }: KeyLimits, kind: AccessKeyKind) {
  const addresses = { allowedAddresses: linesOf(allowedAddresses) };
  return kind === "FEED" ? addresses : { ...addresses, costPerSecond };
}

const linesOf = (typed = "") => typed.split(/[\s,;]+/).filter(Boolean);

/** Says from where a key may be used, and how much. */
export function LimitDialog({ row, close }: Closing & { row: KeyRow }) {
  const { t } = useTranslation();
  const limit = useWrite(LimitAccessKey);
  const { id, kind, title, allowedAddresses, costPerSecond } = row;
  return (
    <ActionDialog<KeyLimits>
      title={t("access.limit.title", { title })}
      text={t("access.limit.text")}
      submit={t("access.limit.submit")}
      done={t("access.limit.done")}
      areAllOptional
      initialValues={{ allowedAddresses: allowedAddresses.join("\n"), costPerSecond }}
      run={(values) => limit({ id, ...limitsOf(values, kind) })}
      close={close}
    >
      {kind !== "PUBLISHABLE" && <LimitFields kind={kind} />}
    </ActionDialog>
  );
}

/** Makes a key in the place of another, which goes on working for a while. */
export function RotateDialog({ row: { id, title }, close, onSecret }: Secretive & { row: KeyRow }) {
  const { t } = useTranslation();
  const rotate = useWrite(RotateAccessKey, {
    onDone: ({ rotateAccessKey: { secret } }) => secret && onSecret(secret),
  });
  return (
    <ActionDialog<{ overlap: string }>
      title={t("access.rotate.title", { title })}
      text={t("access.rotate.text")}
      submit={t("access.rotate.submit")}
      done={t("access.rotate.done")}
      initialValues={{ overlap: "P1D" }}
      run={(values) => rotate({ id, ...values })}
      close={close}
    >
      <Form.Item name="overlap" label={t("access.rotate.overlap")} required>
        <OverlapChoice />
      </Form.Item>
    </ActionDialog>
  );
}

/** Ends a key at once. */
export function RevokeDialog({ row: { id, title }, close }: Closing & { row: KeyRow }) {
  const { t } = useTranslation();
  const revoke = useWrite(RevokeAccessKey);
  return (
    <ActionDialog
      title={t("access.revoke.title", { title })}
      text={t("access.revoke.text")}
      submit={t("access.revoke.submit")}
      done={t("access.revoke.done")}
      isDanger
      run={() => revoke({ id })}
      close={close}
    />
  );
}
