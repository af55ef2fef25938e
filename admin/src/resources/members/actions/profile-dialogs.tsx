import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { EnrollMember, EraseMember } from "../../../../../client/admin.ts";
import type { EnrollMemberInput } from "../../../../../client/admin.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useWrite } from "../../../components/use-write.ts";
import type { DialogProps } from "./member-actions.tsx";
import { filled, ProfileFields } from "./profile-fields.tsx";
import type { TypedProfile } from "./profile-fields.tsx";

interface TypedMember extends TypedProfile {
  externalId?: string;
  referralCode?: string;
}

/** Makes a customer a member, and opens the page of the member. */
export function EnrollDialog({ close }: { close(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const enroll = useWrite(EnrollMember, {
    onDone: ({ enrollMember }) => void navigate(`/members/${enrollMember.member!.id}`),
  });
  return (
    <ActionDialog<TypedMember>
      title={t("memberPage.enroll.title")}
      text={t("memberPage.enroll.text")}
      submit={t("memberPage.enroll.submit")}
      done={t("memberPage.enroll.done")}
      areAllOptional
      run={({ address, ...typed }) => {
        const place = filled(address);
        const hasPlace = Object.keys(place).length > 0;
        return enroll({ ...filled(typed), ...(hasPlace && { address: place }) } as Omit<
          EnrollMemberInput,
          "idempotencyKey"
        >);
      }}
      close={close}
    >
      <ProfileFields />
      <div className="two-columns">
        <Form.Item name="externalId" label={t("members.profile.externalId")}>
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
        <Form.Item name="referralCode" label={t("memberPage.enroll.referralCode")}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      </div>
    </ActionDialog>
  );
}

/** Takes everything personal out of the database, for good: asked twice. */
export function EraseDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const erase = useWrite(EraseMember);
  const { memberNumber, displayName, id } = member;
  const plain = (text: string) => text.replace(/\s/g, "");
  return (
    <ActionDialog<{ card: string }>
      title={t("memberPage.erase.title", { name: displayName })}
      text={t("memberPage.erase.text")}
      submit={t("memberPage.erase.submit")}
      done={t("memberPage.erase.done")}
      isDanger
      run={() => erase({ memberId: id })}
      close={close}
    >
      <Form.Item
        name="card"
        label={t("memberPage.erase.confirm")}
        extra={t("memberPage.erase.confirmHint", { number: memberNumber })}
        rules={[
          { required: true, message: t("members.actions.required") },
          {
            validator: (_rule, value: string = "") =>
              value === "" || plain(value) === plain(memberNumber)
                ? Promise.resolve()
                : Promise.reject(new Error(t("memberPage.erase.mismatch"))),
          },
        ]}
        validateTrigger="onSubmit"
      >
        <Input autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  );
}
