#!/bin/sh
# Starts a window manager, Orca and Chromium inside a session bus of its own, and waits for the file "stop". Arguments: an empty folder, a URL.
folder=$1 url=$2
export ACCESSIBILITY_ENABLED=1 GTK_MODULES=gail:atk-bridge XDG_RUNTIME_DIR="$folder/run" HOME="$folder/home"
mkdir -p "$XDG_RUNTIME_DIR" "$HOME/.config/speech-dispatcher" "$folder/prefs" && chmod 700 "$XDG_RUNTIME_DIR"
# Speech without sound: with a voice of its own Orca waits for an audio device.
cat > "$HOME/.config/speech-dispatcher/speechd.conf" <<'SETTINGS'
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
SETTINGS
cat > "$folder/prefs/user-settings.conf" <<'SETTINGS'
{ "general": { "enableBraille": false, "startingProfile": ["Default", "default"] }, "pronunciations": {}, "keybindings": {},
  "profiles": { "default": { "profile": ["Default", "default"], "pronunciations": {}, "keybindings": {}, "enableBraille": false, "enableEchoByCharacter": false, "enableKeyEcho": false, "sayAllOnLoad": false, "pageSummaryOnLoad": false } } }
SETTINGS
gsettings set org.gnome.desktop.interface toolkit-accessibility true
openbox &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately &
sleep 2
orca --replace --debug-file "$folder/orca.out" -u "$folder/prefs" &
reader=$!
sleep 5
chromium --no-sandbox --force-renderer-accessibility --no-first-run --no-default-browser-check --disable-gpu --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$folder/profile" --window-size=1280,900 "--app=$url" &
browser=$!
while [ ! -e "$folder/stop" ]; do sleep 0.5; done
kill "$browser" "$reader" "$manager"
