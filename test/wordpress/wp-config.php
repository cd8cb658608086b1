<?php
// Where the database and the site are is only known when they start.
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WORDPRESS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "$name key of a test");
    define("{$name}_SALT", "$name salt of a test");
}
define('WP_HOME', 'http://127.0.0.1:' . getenv('WORDPRESS_PORT'));
define('WP_SITEURL', WP_HOME);
if (!defined('ABSPATH')) define('ABSPATH', (PHP_SAPI === 'cli' ? $_SERVER['argv'][1] : $_SERVER['DOCUMENT_ROOT']) . '/'); // this file is a link
define('WP_CONTENT_DIR', ABSPATH . 'wp-content');
define('WPMU_PLUGIN_DIR', getenv('WORDPRESS_PLUGINS'));
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
