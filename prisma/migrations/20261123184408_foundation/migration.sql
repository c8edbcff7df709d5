-- CreateTable
CREATE TABLE "master_key_check" (
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "master_key_check_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "data_key" (
    "id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "master_key_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID,
    "action" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "reason_sealed" BYTEA,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "data_key_id" UUID NOT NULL,
    "family_id" UUID,
    "locale" TEXT NOT NULL,
    "locale_chosen" BOOLEAN NOT NULL DEFAULT false,
    "consented_at" TIMESTAMPTZ(3),
    "notices_stopped_at" TIMESTAMPTZ(3),
    "talk_case_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address_index" BYTEA NOT NULL,
    "address_sealed" BYTEA NOT NULL,
    "unreachable_at" TIMESTAMPTZ(3),
    "last_inbound_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_session" (
    "person_id" UUID NOT NULL,
    "state_sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_session_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "inbound_message" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "repeat_key" BYTEA NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "priority" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "lease_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "resent" BOOLEAN NOT NULL DEFAULT false,
    "platform_id" TEXT,
    "last_problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family" (
    "id" UUID NOT NULL,
    "data_key_id" UUID NOT NULL,
    "residence_area" TEXT,
    "address_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "person_id" UUID,
    "name_sealed" BYTEA NOT NULL,
    "relation" TEXT NOT NULL,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "id_number_sealed" BYTEA,
    "id_number_index" BYTEA,
    "birth_date" DATE,
    "birth_precision" TEXT,
    "sex" TEXT,
    "registration_area" TEXT,
    "arrived_on" DATE,
    "arrived_precision" TEXT,
    "lives_with" TEXT,
    "school_situation" TEXT,
    "school_sealed" BYTEA,
    "insurance" TEXT,
    "vaccinations" TEXT,
    "health" TEXT,
    "health_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "min_age" INTEGER,
    "max_age" INTEGER,
    "state" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_up" (
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "child_id" UUID,
    "state" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "welfare_case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "data_key_id" UUID NOT NULL,
    "person_id" UUID,
    "family_id" UUID,
    "team_id" UUID,
    "topic" TEXT NOT NULL,
    "urgency" SMALLINT NOT NULL,
    "area" TEXT,
    "state" TEXT NOT NULL,
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "welfare_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concern" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT,
    "urgency" SMALLINT NOT NULL,
    "origin" TEXT NOT NULL,
    "because" TEXT[],
    "body_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_message" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "staff_id" UUID,
    "body_sealed" BYTEA NOT NULL,
    "outbox_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "on_duty" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "areas" TEXT[],
    "topics" TEXT[],
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","staff_id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "token_hash" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "csrf_token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "audit_entry_record_kind_record_id_idx" ON "audit_entry"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "audit_entry_staff_id_at_idx" ON "audit_entry"("staff_id", "at");

-- CreateIndex
CREATE INDEX "person_family_id_idx" ON "person"("family_id");

-- CreateIndex
CREATE INDEX "person_data_key_id_idx" ON "person"("data_key_id");

-- CreateIndex
CREATE INDEX "person_talk_case_id_idx" ON "person"("talk_case_id");

-- CreateIndex
CREATE INDEX "chat_person_id_idx" ON "chat"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_channel_address_index_key" ON "chat"("channel", "address_index");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_repeat_key_key" ON "inbound_message"("repeat_key");

-- CreateIndex
CREATE INDEX "inbound_message_person_id_received_at_idx" ON "inbound_message"("person_id", "received_at");

-- CreateIndex
CREATE INDEX "inbound_message_chat_id_idx" ON "inbound_message"("chat_id");

-- CreateIndex
CREATE INDEX "outbox_message_state_chat_id_priority_position_idx" ON "outbox_message"("state", "chat_id", "priority", "position");

-- CreateIndex
CREATE INDEX "outbox_message_state_due_at_idx" ON "outbox_message"("state", "due_at");

-- CreateIndex
CREATE INDEX "outbox_message_chat_id_idx" ON "outbox_message"("chat_id");

-- CreateIndex
CREATE INDEX "outbox_message_person_id_idx" ON "outbox_message"("person_id");

-- CreateIndex
CREATE INDEX "family_data_key_id_idx" ON "family"("data_key_id");

-- CreateIndex
CREATE INDEX "family_residence_area_idx" ON "family"("residence_area");

-- CreateIndex
CREATE UNIQUE INDEX "guardian_person_id_key" ON "guardian"("person_id");

-- CreateIndex
CREATE INDEX "guardian_family_id_idx" ON "guardian"("family_id");

-- CreateIndex
CREATE INDEX "guardian_phone_index_idx" ON "guardian"("phone_index");

-- CreateIndex
CREATE INDEX "child_family_id_idx" ON "child"("family_id");

-- CreateIndex
CREATE INDEX "child_id_number_index_idx" ON "child"("id_number_index");

-- CreateIndex
CREATE INDEX "activity_state_starts_at_idx" ON "activity"("state", "starts_at");

-- CreateIndex
CREATE INDEX "sign_up_activity_id_state_position_idx" ON "sign_up"("activity_id", "state", "position");

-- CreateIndex
CREATE INDEX "sign_up_person_id_idx" ON "sign_up"("person_id");

-- CreateIndex
CREATE INDEX "sign_up_child_id_idx" ON "sign_up"("child_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_up_once" ON "sign_up"("activity_id", "person_id", "child_id");

-- CreateIndex
CREATE UNIQUE INDEX "welfare_case_number_key" ON "welfare_case"("number");

-- CreateIndex
CREATE INDEX "welfare_case_state_team_id_urgency_due_at_idx" ON "welfare_case"("state", "team_id", "urgency", "due_at");

-- CreateIndex
CREATE INDEX "welfare_case_person_id_idx" ON "welfare_case"("person_id");

-- CreateIndex
CREATE INDEX "welfare_case_family_id_idx" ON "welfare_case"("family_id");

-- CreateIndex
CREATE INDEX "welfare_case_data_key_id_idx" ON "welfare_case"("data_key_id");

-- CreateIndex
CREATE INDEX "welfare_case_claimed_by_idx" ON "welfare_case"("claimed_by");

-- CreateIndex
CREATE INDEX "welfare_case_team_id_idx" ON "welfare_case"("team_id");

-- CreateIndex
CREATE INDEX "concern_case_id_created_at_idx" ON "concern"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "case_message_case_id_created_at_idx" ON "case_message"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "case_message_staff_id_idx" ON "case_message"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "team"("name");

-- CreateIndex
CREATE INDEX "team_member_staff_id_idx" ON "team_member"("staff_id");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_data_key_id_fkey" FOREIGN KEY ("data_key_id") REFERENCES "data_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_talk_case_id_fkey" FOREIGN KEY ("talk_case_id") REFERENCES "welfare_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_session" ADD CONSTRAINT "chat_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family" ADD CONSTRAINT "family_data_key_id_fkey" FOREIGN KEY ("data_key_id") REFERENCES "data_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child" ADD CONSTRAINT "child_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "child"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welfare_case" ADD CONSTRAINT "welfare_case_data_key_id_fkey" FOREIGN KEY ("data_key_id") REFERENCES "data_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welfare_case" ADD CONSTRAINT "welfare_case_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welfare_case" ADD CONSTRAINT "welfare_case_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welfare_case" ADD CONSTRAINT "welfare_case_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welfare_case" ADD CONSTRAINT "welfare_case_claimed_by_fkey" FOREIGN KEY ("claimed_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "welfare_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "welfare_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit trail only grows. Prisma's schema cannot say this, so it stands here by hand. \073 is a
-- semicolon: the driver for PostgreSQL cuts a script at every one it sees, even inside a function.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql
  AS E'BEGIN RAISE EXCEPTION ''rows of audit_entry are never changed''\073 END';
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
