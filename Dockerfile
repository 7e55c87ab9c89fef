# Builds the program from source, then puts it alone into a small image that runs it as a user without rights.
#
#   docker build -t plenary .
#   docker run -p 8080:8080 -v plenary-data:/data plenary
#
# Settings: mount a file and name it with PLENARY_CONFIG; PostgreSQL in place of the SQLite file in /data: PLENARY_DATABASE_URL.

FROM rust:1.95-bookworm AS build
WORKDIR /build
# .dockerignore lets through what the build reads.
COPY . .
RUN cargo build --release --locked --bin plenary

FROM debian:bookworm-slim
# Certificates: to know the mail server and the database by. Zone rules: taken when they are newer than those inside the program.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin plenary \
    && install -d -o plenary -g plenary -m 0750 /data
COPY --from=build /build/target/release/plenary /usr/local/bin/plenary

ENV PLENARY_DATA=/data
VOLUME /data
EXPOSE 8080
USER plenary
WORKDIR /data
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s --retries=3 CMD ["plenary", "health"]
ENTRYPOINT ["plenary"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
