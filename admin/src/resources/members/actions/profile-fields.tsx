import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

/** What a person's profile is typed into; the names are those of the mutations' inputs. */
export interface TypedProfile {
  familyName?: string;
  givenName?: string;
  phone?: string;
  email?: string;
  birthDate?: string;
  gender?: string;
  occupation?: string;
  address?: { line1?: string; city?: string; province?: string };
}

const PLAIN = ["familyName", "givenName", "phone", "email"] as const;

/** The fields of a profile. */
export function ProfileFields({ birthDateHint }: { birthDateHint?: string }) {
  const { t } = useTranslation();
  const labels = {
    familyName: t("memberPage.edit.familyName"),
    givenName: t("memberPage.edit.givenName"),
    phone: t("members.profile.phone"),
    email: t("members.profile.email"),
  };
  const types = { familyName: "text", givenName: "text", phone: "tel", email: "text" };
  return (
    <>
      <div className="two-columns">
        {PLAIN.map((name) => (
          <Form.Item key={name} name={name} label={labels[name]}>
            <Input type={types[name]} autoComplete="off" maxLength={255} />
          </Form.Item>
        ))}
        <Form.Item name="birthDate" label={t("memberPage.profile.birthDate")} extra={birthDateHint}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="gender" label={t("memberPage.profile.gender")}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={["address", "line1"]} label={t("memberPage.edit.line1")}>
        <Input maxLength={255} autoComplete="off" />
      </Form.Item>
      <div className="two-columns">
        <Form.Item name={["address", "city"]} label={t("memberPage.edit.city")}>
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
        <Form.Item name={["address", "province"]} label={t("memberPage.edit.province")}>
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="occupation" label={t("memberPage.profile.occupation")}>
        <Input maxLength={255} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** What was typed, without what was left empty. */
export function filled<Values extends object>(values: Values | undefined): Partial<Values> {
  const entries = Object.entries(values ?? {}).filter(([, value]) => value);
  return Object.fromEntries(entries) as Partial<Values>;
}
