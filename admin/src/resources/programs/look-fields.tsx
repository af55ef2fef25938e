import { App, Button, ColorPicker, Flex, Form, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { headersOf } from "../../api.ts";

interface LookFieldsProps {
  readonly mayEdit: boolean;
  /** After an upload: the form itself says only what is typed. */
  onUpload(): void;
}

/** The logo, by its address or as a picture that is uploaded, and the color. */
export function LookFields({ mayEdit, onUpload }: LookFieldsProps) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const logoUrl = Form.useWatch<string | undefined>(["look", "logoUrl"], form);
  function take(url: string) {
    form.setFieldValue(["look", "logoUrl"], url);
    onUpload();
  }
  return (
    <>
      <Form.Item
        name={["look", "logoUrl"]}
        label={t("settings.general.logo")}
        extra={t("settings.general.logoHint")}
      >
        <Input maxLength={2000} placeholder="https://" />
      </Form.Item>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 20 }}>
        {logoUrl && <img src={logoUrl} alt={t("settings.general.logo")} className="logo-preview" />}
        {mayEdit && <UploadLogo onDone={take} />}
      </Flex>
      <Form.Item name={["look", "color"]} label={t("settings.general.color")}>
        <ColorField />
      </Form.Item>
    </>
  );
}

function UploadLogo({ onDone }: { onDone(url: string): void }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [isRunning, setIsRunning] = useState(false);
  async function upload(file: File) {
    setIsRunning(true);
    try {
      const headers = headersOf(undefined);
      const answer = await fetch("/admin/files", { method: "POST", headers, body: file });
      if (!answer.ok) throw new Error(answer.statusText);
      onDone(((await answer.json()) as { url: string }).url);
    } catch {
      void notification.error({ message: t("settings.general.uploadFailed") });
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        aria-label={t("settings.general.upload")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void upload(file);
          target.value = "";
        }}
      />
      <Button loading={isRunning} onClick={() => input.current?.click()}>
        {t("settings.general.upload")}
      </Button>
    </>
  );
}

interface ColorFieldProps {
  readonly id?: string;
  readonly value?: string;
  onChange?(color: string): void;
}

/** A color as text, and the same to be picked. */
function ColorField({ id, value = "", onChange }: ColorFieldProps) {
  const { t } = useTranslation();
  return (
    <Flex gap={8}>
      <Input
        id={id!}
        value={value}
        maxLength={7}
        placeholder="#rrggbb"
        onChange={({ target }) => onChange?.(target.value)}
        style={{ width: 140 }}
      />
      <ColorPicker
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#ffffff"}
        disabledAlpha
        onChange={(color) => onChange?.(color.toHexString())}
      >
        <Button
          aria-label={t("settings.general.pick")}
          icon={<span className="color-dot" style={{ background: value || "transparent" }} />}
        />
      </ColorPicker>
    </Flex>
  );
}
