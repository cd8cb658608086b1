<?php
// For `php -S`: files are served, programs run, everything else is a pretty permalink.
$settings = json_decode(file_get_contents(getenv('WORDPRESS_SETTINGS')), true) ?: [];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$rest = $settings['rest'] ?? 'on';
$asksRest = strncmp($path, '/wp-json/', 9) === 0 || isset($_GET['rest_route']);
$writes = !in_array($_SERVER['REQUEST_METHOD'], ['GET', 'HEAD', 'OPTIONS'], true);

if ($asksRest && ($rest === 'gone' || ($rest === 'blocked' && $writes))) {
    http_response_code($rest === 'gone' ? 404 : 403);
    header('Content-Type: text/html; charset=UTF-8');
    echo '<!DOCTYPE html><title>Nothing to see</title><h1>Nothing to see</h1>';
    return true;
}
if (strncmp($path, '/riposte/', 9) === 0 && strpos($path, '..') === false) {
    $file = $settings['script'] . substr($path, 8);
    if (!is_file($file)) {
        http_response_code(404);
        return true;
    }
    $types = ['js' => 'text/javascript', 'css' => 'text/css', 'json' => 'application/json'];
    header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
    header('Access-Control-Allow-Origin: *');
    readfile($file);
    return true;
}
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if (is_dir($file) && is_file(rtrim($file, '/') . '/index.php') && $path !== '/') $file = rtrim($file, '/') . '/index.php';
if (is_file($file) && substr($file, -4) !== '.php') return false;
if (!is_file($file)) $file = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen($_SERVER['DOCUMENT_ROOT']));
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
