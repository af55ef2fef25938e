import { Checkbox, Form, Input, Radio, Switch } from "antd";
import { useTranslation } from "react-i18next";
import {
  CreateWebhookEndpoint,
  DeleteWebhookEndpoint,
  RotateWebhookSecret,
  SendTestWebhook,
  UpdateWebhookEndpoint,
} from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { OverlapChoice } from "../../components/overlap-choice.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Endpoint } from "./endpoints.tsx";

interface Closing {
  close(): void;
}

interface Secretive extends Closing {
  onSecret(secret: string): void;
}

interface OfEndpoint extends Closing {
  readonly endpoint: Endpoint;
}

interface Events {
  readonly eventTypes: readonly string[];
}

interface EndpointValues {
  readonly url: string;
  readonly description?: string;
  readonly eventTypes?: string[];
  readonly enabled?: boolean;
}

/** Adds an address; its secret is given on, once. */
export function CreateEndpointDialog({ eventTypes, close, onSecret }: Secretive & Events) {
  const { t } = useTranslation();
  const create = useWrite(CreateWebhookEndpoint, {
    isRepeatable: false,
    onDone: ({ createWebhookEndpoint: { secret } }) => secret && onSecret(secret),
  });
  return (
    <ActionDialog<EndpointValues>
      title={t("webhooks.create.title")}
      submit={t("webhooks.create.submit")}
      done={t("webhooks.create.done")}
      initialValues={{ eventTypes: [] }}
      run={create}
      close={close}
    >
      <EndpointFields eventTypes={eventTypes} />
    </ActionDialog>
  );
}

/** Changes where and what is sent, and whether. */
export function EditEndpointDialog({ endpoint, eventTypes, close }: OfEndpoint & Events) {
  const { t } = useTranslation();
  const update = useWrite(UpdateWebhookEndpoint, { isRepeatable: false });
  const { id, url, description, enabled } = endpoint;
  return (
    <ActionDialog<EndpointValues>
      title={t("webhooks.edit.title")}
      submit={t("webhooks.edit.submit")}
      done={t("webhooks.edit.done")}
      initialValues={{ url, description, enabled, eventTypes: [...endpoint.eventTypes] }}
      run={(values) => update({ id, ...values })}
      close={close}
    >
      <EndpointFields eventTypes={eventTypes} />
      <Form.Item name="enabled" label={t("webhooks.enabled")} valuePropName="checked" required>
        <EnabledSwitch />
      </Form.Item>
    </ActionDialog>
  );
}

interface SwitchProps {
  readonly id?: string;
  readonly checked?: boolean;
  readonly onChange?: (checked: boolean) => void;
}

function EnabledSwitch({ id, checked, onChange }: SwitchProps) {
  return <Switch id={id!} checked={checked!} onChange={(next) => onChange?.(next)} />;
}

function EndpointFields({ eventTypes }: Events) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="url"
        label={t("webhooks.url")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Input type="url" placeholder="https://shop.example/quen" maxLength={2000} />
      </Form.Item>
      <Form.Item name="description" label={t("webhooks.description")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="eventTypes"
        label={t("webhooks.eventTypes")}
        extra={t("webhooks.eventTypesHint")}
      >
        <EventChoice eventTypes={eventTypes} />
      </Form.Item>
    </>
  );
}

interface EventChoiceProps extends Events {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (names: string[]) => void;
}

function EventChoice({ eventTypes, id, value = [], onChange }: EventChoiceProps) {
  return (
    <div id={id} className="scope-choice">
      <Checkbox.Group
        value={value}
        options={[...eventTypes]}
        onChange={(names) => onChange?.(names)}
      />
    </div>
  );
}

/** Sends the example of an event. */
export function SendTestDialog({ endpoint: { id }, eventTypes, close }: OfEndpoint & Events) {
  const { t } = useTranslation();
  const send = useWrite(SendTestWebhook, { isRepeatable: false });
  return (
    <ActionDialog<{ eventType: string }>
      title={t("webhooks.test.title")}
      text={t("webhooks.test.text")}
      submit={t("webhooks.test.submit")}
      done={t("webhooks.test.done")}
      initialValues={{ eventType: eventTypes[0]! }}
      run={(values) => send({ id, ...values })}
      close={close}
    >
      <Form.Item name="eventType" label={t("webhooks.deliveries.event")} required>
        <OneEvent eventTypes={eventTypes} />
      </Form.Item>
    </ActionDialog>
  );
}

interface OneEventProps extends Events {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (name: string) => void;
}

function OneEvent({ eventTypes, id, value, onChange }: OneEventProps) {
  return (
    <div id={id} className="scope-choice">
      <Radio.Group
        value={value}
        options={[...eventTypes]}
        onChange={(event) => onChange?.(event.target.value as string)}
      />
    </div>
  );
}

/** Gives a new secret; the one before goes on signing for a while. */
export function RotateSecretDialog({ endpoint: { id }, close, onSecret }: OfEndpoint & Secretive) {
  const { t } = useTranslation();
  const rotate = useWrite(RotateWebhookSecret, {
    isRepeatable: false,
    onDone: ({ rotateWebhookSecret: { secret } }) => secret && onSecret(secret),
  });
  return (
    <ActionDialog<{ overlap: string }>
      title={t("webhooks.rotate.title")}
      text={t("webhooks.rotate.text")}
      submit={t("webhooks.rotate.submit")}
      done={t("webhooks.rotate.done")}
      initialValues={{ overlap: "P1D" }}
      run={(values) => rotate({ id, ...values })}
      close={close}
    >
      <Form.Item name="overlap" label={t("webhooks.rotate.overlap")} required>
        <OverlapChoice />
      </Form.Item>
    </ActionDialog>
  );
}

/** Ends an address permanently. */
export function DeleteEndpointDialog({ endpoint: { id, url }, close }: OfEndpoint) {
  const { t } = useTranslation();
  const remove = useWrite(DeleteWebhookEndpoint, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("webhooks.remove.title")}
      text={t("webhooks.remove.text", { url })}
      submit={t("webhooks.remove.submit")}
      done={t("webhooks.remove.done")}
      isDanger
      run={() => remove({ id })}
      close={close}
    />
  );
}
