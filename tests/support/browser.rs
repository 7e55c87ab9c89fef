//! Chromium without a window, driven over WebDriver; screenshots go to `target/screenshots/`.

use std::future::Future;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine as _;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::folder::TempDir;
use super::http::Visitor;
use super::process::Running;
use super::program::root;

/// One browser with one window and nothing remembered.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    driver: Running,
    /// The driver's address, for what WebDriver itself has no word for.
    commands: Visitor,
    session: String,
    _profile: TempDir,
}

/// What kind of browser she has.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// In CSS pixels; a telephone has 360, a desk 1280.
    pub width: u32,
    pub javascript: bool,
}

impl Default for Screen {
    fn default() -> Self {
        Screen {
            width: 1280,
            javascript: true,
        }
    }
}

impl Browser {
    pub fn start(screen: Screen) -> Self {
        let profile = TempDir::new();
        let mut driver = Running::start(
            "chromedriver",
            Command::new(driver_path())
                .arg("--port=0")
                .env("HOME", profile.path()),
        );
        let port = driver
            .wait_to_say("started successfully on port ", Duration::from_secs(20))
            .trim_end_matches('.')
            .to_string();
        let address = format!("http://127.0.0.1:{port}");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let capabilities = capabilities(screen, &profile);
        let (client, session) = runtime.block_on(async {
            let client = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&address)
                .await
                .unwrap_or_else(|e| panic!("Chromium did not start: {e}"));
            let session = client.session_id().await.ok().flatten().unwrap_or_default();
            (client, session)
        });
        Browser {
            runtime,
            client,
            driver,
            commands: Visitor::of(&address),
            session,
            _profile: profile,
        }
    }

    pub fn go(&self, url: &str) {
        self.run(async |client| client.goto(url).await);
    }

    pub fn title(&self) -> String {
        self.run(async |client| client.title().await)
    }

    pub fn url(&self) -> String {
        self.run(async |client| client.current_url().await)
            .to_string()
    }

    /// The page's text as somebody sees it.
    pub fn text(&self) -> String {
        self.text_of("body")
    }

    /// The text of the first element that the CSS selector finds; it may take a moment to appear.
    pub fn text_of(&self, css: &str) -> String {
        self.steadily(async |client| {
            client
                .wait()
                .for_element(Locator::Css(css))
                .await?
                .text()
                .await
        })
    }

    /// The texts of all elements that the CSS selector finds now.
    pub fn texts_of(&self, css: &str) -> Vec<String> {
        self.steadily(async |client| {
            let mut texts = Vec::new();
            for element in client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok(texts)
        })
    }

    pub fn click(&self, css: &str) {
        self.steadily(async |client| {
            let element = client.wait().for_element(Locator::Css(css)).await?;
            // As a hand would: the driver alone scrolls it under what stays on top of a page.
            let what = vec![serde_json::to_value(&element)?];
            let script = "arguments[0].scrollIntoView({block: 'nearest'}); const r = arguments[0].getBoundingClientRect();
                if (r.top < 64 || r.bottom > innerHeight - 64) arguments[0].scrollIntoView({block: 'center'})";
            client.execute(script, what).await?;
            element.click().await
        });
    }

    /// Clicks on what leads to another page, and waits until that page is there: a click answers earlier, and whoever goes on at once would cut
    /// the request off.
    pub fn press(&self, css: &str) {
        self.script("window.pressed = true");
        self.click(css);
        let until = std::time::Instant::now() + Duration::from_mins(1);
        while std::time::Instant::now() < until {
            let arrived = self.wait(self.client.execute(
                "return !window.pressed && document.readyState === 'complete'",
                Vec::new(),
            ));
            // Between two pages there is nothing to ask.
            if arrived.is_ok_and(|yes| yes == true) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("nothing came of pressing {css} on {}", self.url());
    }

    /// Types into a field, over what is there.
    pub fn fill(&self, css: &str, text: &str) {
        self.steadily(async |client| {
            let field = client.wait().for_element(Locator::Css(css)).await?;
            field.clear().await?;
            field.send_keys(text).await
        });
    }

    /// Chooses a file in a file field.
    pub fn fill_file(&self, css: &str, file: &std::path::Path) {
        let path = file.to_string_lossy().into_owned();
        self.run(async |client| {
            let field = client.wait().for_element(Locator::Css(css)).await?;
            field.send_keys(&path).await
        });
    }

    /// Waits until the page is so, at most twenty seconds.
    pub fn wait_for(&self, so: impl Fn(&Browser) -> bool) {
        for _ in 0..200 {
            if so(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the page never became so:\n{}", self.text());
    }

    /// Runs a script; its result.
    pub fn script(&self, script: &str) -> Value {
        self.run(async |client| client.execute(script, Vec::new()).await)
    }

    /// How much wider than the window the page is, in CSS pixels: more than nought means sideways scrolling. A page that was just loaded may need a
    /// moment to lie still.
    pub fn overflow(&self) -> i64 {
        let mut wider = 0;
        for _ in 0..20 {
            wider = self
                .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .as_i64()
                .unwrap();
            if wider == 0 {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        wider
    }

    /// The whole page, also below the window, as `target/screenshots/NAME.png`.
    pub fn screenshot(&self, name: &str) {
        let answer = self.devtools(
            "Page.captureScreenshot",
            &json!({"format": "png", "captureBeyondViewport": true}),
        );
        let picture = answer["data"]
            .as_str()
            .unwrap_or_else(|| panic!("no picture: {answer}"));
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(picture)
            .unwrap();
        let folder = root().join("target/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    /// Cuts the network under the page, or gives it back.
    pub fn offline(&self, yes: bool) {
        let throughput = if yes { 0 } else { -1 };
        self.network(yes, 0, throughput);
    }

    /// Lets the network be a thin line from now on: so many kilobits a second both ways, 300 ms until a first byte.
    pub fn thin_line(&self, kilobits: i64) {
        self.network(false, 300, kilobits * 1000 / 8);
    }

    fn network(&self, offline: bool, latency: i64, throughput: i64) {
        self.devtools("Network.enable", &json!({}));
        self.devtools(
            "Network.emulateNetworkConditions",
            &json!({"offline": offline, "latency": latency, "downloadThroughput": throughput, "uploadThroughput": throughput}),
        );
    }

    /// Whether the page prefers dark colours from now on.
    pub fn dark(&self, yes: bool) {
        let value = if yes { "dark" } else { "light" };
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({"features": [{"name": "prefers-color-scheme", "value": value}]}),
        );
    }

    /// A command of the browser's own for which WebDriver has no word; its result.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        let command = json!({"cmd": name, "params": parameters});
        let answer = self.commands.post_json(&path, &command);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()["value"].clone()
    }

    /// What axe-core finds wrong with the page by the rules of WCAG 2.2 up to AA and its own best practices, one line a finding; empty when it finds nothing.
    pub fn faults_for_assistive_technology(&self) -> Vec<String> {
        static AXE: LazyLock<String> = LazyLock::new(|| {
            let file = root().join("tests/readers/node_modules/axe-core/axe.min.js");
            std::fs::read_to_string(&file).unwrap_or_else(|e| {
                panic!("{}: {e}; run bin/test, which fetches it", file.display())
            })
        });
        self.run(async |client| client.execute(&AXE, Vec::new()).await);
        let found = self.run(async |client| {
            client
                .execute_async(
                    "const done = arguments[arguments.length - 1];
                     axe.run(document, {resultTypes: ['violations']}).then(
                        (r) => done(r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`))),
                        (e) => done([String(e)]));",
                    Vec::new(),
                )
                .await
        });
        let found = found.as_array().cloned().unwrap_or_default();
        found
            .iter()
            .map(|f| f.as_str().unwrap_or_default().to_string())
            .collect()
    }

    /// Anything else that the driver can do.
    pub fn run<T>(&self, work: impl AsyncFnOnce(&Client) -> Result<T, CmdError>) -> T {
        self.wait(work(&self.client))
            .unwrap_or_else(|e| panic!("the browser refused: {e}"))
    }

    /// The same for what asks for an element first: again when the page has changed in between.
    fn steadily<T>(&self, work: impl AsyncFn(&Client) -> Result<T, CmdError>) -> T {
        for _ in 0..50 {
            match self.wait(work(&self.client)) {
                Err(e) if e.is_stale_element_reference() => {
                    std::thread::sleep(Duration::from_millis(100));
                }
                done => return done.unwrap_or_else(|e| panic!("the browser refused: {e}")),
            }
        }
        panic!("the page never came to rest")
    }

    fn wait<F: Future>(&self, work: F) -> F::Output {
        self.runtime
            .block_on(async { tokio::time::timeout(Duration::from_mins(1), work).await })
            .unwrap_or_else(|_| panic!("the browser did nothing for 60 seconds"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // First the browser, by its driver: a driver that is killed leaves its browser behind.
        let client = self.client.clone();
        let closed = self.runtime.block_on(async {
            tokio::time::timeout(Duration::from_secs(10), client.close()).await
        });
        if closed.is_err() {
            eprintln!("Chromium did not close within ten seconds");
        }
        self.driver.kill();
    }
}

fn driver_path() -> String {
    let path = std::env::var("PATH").unwrap_or_default();
    path.split(':')
        .chain(["/usr/bin"])
        .map(|folder| format!("{folder}/chromedriver"))
        .find(|file| std::path::Path::new(file).exists())
        .unwrap_or_else(|| panic!("chromedriver is not installed: run bin/test, which installs it"))
}

fn capabilities(screen: Screen, profile: &TempDir) -> serde_json::Map<String, Value> {
    let folder = profile.path().join("profile");
    let mut options = json!({
        "args": [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            format!("--user-data-dir={}", folder.display()),
            format!("--window-size={},900", screen.width.max(500)),
        ],
        "prefs": {"profile.managed_default_content_settings.javascript": if screen.javascript { 1 } else { 2 }},
    });
    // A window cannot be as narrow as a telephone.
    if screen.width < 500 {
        options["mobileEmulation"] = json!({
            "deviceMetrics": {"width": screen.width, "height": 740, "pixelRatio": 1.0, "touch": false, "mobile": true},
        });
    }
    let all = json!({"browserName": "chrome", "goog:chromeOptions": options});
    all.as_object().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::site::Site;
    use super::{Browser, Screen};

    const PAGE: &str = r#"<!doctype html><html lang="ar"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><p id="greeting" dir="rtl">مرحبا بالجميع</p><form><input name="who"><button>Go</button></form>
<noscript><p id="without">without scripts</p></noscript><script>document.title = "Page with scripts"</script>
<div style="height: 2000px">long</div></html>"#;

    #[test]
    fn a_page_is_read_filled_in_and_photographed() {
        let site = Site::showing(PAGE);
        let browser = Browser::start(Screen::default());
        browser.go(&site.url());
        assert_eq!(browser.title(), "Page with scripts");
        assert_eq!(browser.text_of("#greeting"), "مرحبا بالجميع");
        browser.fill("input", "Ana");
        browser.press("button");
        assert_eq!(browser.url(), format!("{}?who=Ana", site.url()));
        assert_eq!(browser.script("return window.innerWidth"), 1280);
        assert_eq!(browser.overflow(), 0);
        let faults = browser.faults_for_assistive_technology();
        assert!(
            faults.iter().any(|f| f.starts_with("label: input: ")),
            "a field without a label is found: {faults:?}"
        );
        browser.screenshot("kit-desk");
    }

    #[test]
    fn a_telephone_without_scripts_sees_the_page_too() {
        let site = Site::showing(PAGE);
        let browser = Browser::start(Screen {
            width: 360,
            javascript: false,
        });
        browser.go(&site.url());
        assert_eq!(browser.title(), "Page");
        assert_eq!(browser.text_of("#without"), "without scripts");
        assert_eq!(browser.script("return window.innerWidth"), 360);
        browser.screenshot("kit-telephone");
    }
}
