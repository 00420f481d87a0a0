#!/bin/sh
# Run once by the database image, when its folder is empty: the role that owns the tables and runs the migrations, and the role
# of the application, which can read and add to the record but cannot undo its protection.
set -eu
secret() { cat "/run/secrets/$1"; }

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner="$(secret owner-password)" --set=application="$(secret application-password)" <<'SQL'
CREATE ROLE zhaojian_owner LOGIN PASSWORD :'owner';
CREATE ROLE zhaojian LOGIN PASSWORD :'application';
CREATE DATABASE zhaojian OWNER zhaojian_owner ENCODING 'UTF8' TEMPLATE template0;
SQL
