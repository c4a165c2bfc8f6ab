import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/config.ts';
import { DoorsApi } from '../../infra/constructs/http-api.ts';
import { ofType, withSettings } from './deployment.ts';

const hostedZone = { id: 'Z0123456789ABC', name: 'harbor.example' };

/** The way in alone, as the service stack makes it: with the doors a synthesis takes seconds. */
function inRoute53() {
  const stack = new Stack(new App(), 'service');
  new DoorsApi(stack, 'Api', readSettings(withSettings({ hostedZone, certificateArn: undefined }).district));
  return App.of(stack)?.synth().stacks[0]?.template.Resources;
}

describe('the name that pages live at', () => {
  it('is proven and led to us by the deployment itself, where the district keeps its names in this account', () => {
    const service = inRoute53();
    const [[certificateId, certificate] = []] = ofType(service, 'AWS::CertificateManager::Certificate');
    expect(certificate?.Properties).toMatchObject({
      DomainName: 'sidelight.harbor.example',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: 'sidelight.harbor.example', HostedZoneId: hostedZone.id }],
    });
    const [[domainId, domain] = []] = ofType(service, 'AWS::ApiGatewayV2::DomainName');
    expect(domain?.Properties).toMatchObject({
      DomainName: 'sidelight.harbor.example',
      DomainNameConfigurations: [{ CertificateArn: { Ref: certificateId }, EndpointType: 'REGIONAL' }],
    });
    const [[, record] = []] = ofType(service, 'AWS::Route53::RecordSet');
    expect(record?.Properties).toEqual({
      Name: 'sidelight.harbor.example.',
      Type: 'A',
      HostedZoneId: hostedZone.id,
      AliasTarget: {
        DNSName: { 'Fn::GetAtt': [domainId, 'RegionalDomainName'] },
        HostedZoneId: { 'Fn::GetAtt': [domainId, 'RegionalHostedZoneId'] },
      },
    });
  });
});
