cd %windir%\system32\inetsrv
appcmd set config -section:system.webServer/httpCompression /+"staticTypes.[mimeType='application/wasm',enabled='True']" /commit:apphost
appcmd set config -section:system.webServer/httpCompression /+"staticTypes.[mimeType='application/json',enabled='True']" /commit:apphost
appcmd set config -section:system.webServer/httpCompression -staticCompressionIgnoreHitFrequency:"True" /commit:apphost
iisreset
