import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Flex, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { headersOf } from "../../api.ts";
import { RewardPicture } from "./reward-card.tsx";

interface PictureFieldProps {
  /** From the form that it stands in. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (url: string | null) => void;
}

/** A picture: uploaded, or at an address of one's own. */
export function PictureField({ id, value, onChange }: PictureFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  async function send(file: File) {
    setProblem(null);
    setIsSending(true);
    try {
      onChange?.(await keep(file));
    } catch (error) {
      setProblem((error as Error).message || t("shell.failure.offline"));
    } finally {
      setIsSending(false);
    }
  }
  return (
    <>
      <Flex gap={12} align="center">
        <RewardPicture url={value?.trim() || null} size={44} />
        <Input
          id={id!}
          type="url"
          placeholder="https://"
          maxLength={2_000}
          value={value ?? ""}
          onChange={({ target }) => onChange?.(target.value || null)}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          aria-label={t("rewards.picture.choose")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) void send(file);
          }}
        />
        <Button
          icon={<UploadOutlined />}
          loading={isSending}
          onClick={() => input.current?.click()}
        >
          {t("rewards.picture.upload")}
        </Button>
      </Flex>
      {problem && <Alert type="error" role="alert" message={problem} style={{ marginTop: 8 }} />}
    </>
  );
}

/** Gives a picture to the server. @returns its address */
async function keep(file: File): Promise<string> {
  const response = await fetch("/admin/files", {
    method: "POST",
    body: file,
    headers: headersOf({ "content-type": file.type }),
  });
  const answer = (await response.json()) as { url?: string; errors?: { message: string }[] };
  if (answer.url) return answer.url;
  throw new Error(answer.errors?.[0]?.message ?? "");
}
